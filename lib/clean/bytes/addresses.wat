;; What compared_address.ts does, over texts in memory.
(module
  (import "env" "memory" (memory 1))

  (func $isLetter (param $byte i32) (result i32)
    (i32.lt_u (i32.sub (i32.or (local.get $byte) (i32.const 0x20)) (i32.const 0x61)) (i32.const 26)))

  (func $lower (param $byte i32) (result i32)
    (i32.add (local.get $byte) (i32.shl
      (i32.lt_u (i32.sub (local.get $byte) (i32.const 0x41)) (i32.const 26)) (i32.const 5))))

  ;; Four bytes in lower case: only for what holds letters and points.
  (func $four (param $at i32) (result i32)
    (i32.or (i32.load (local.get $at)) (i32.const 0x20202020)))

  ;; True where `://` stands before $end.
  (func $isScheme (param $at i32) (param $end i32) (result i32)
    (i32.and
      (i32.lt_u (i32.add (local.get $at) (i32.const 2)) (local.get $end))
      (i32.eq (i32.and (i32.load (local.get $at)) (i32.const 0xffffff)) (i32.const 0x2f2f3a))))

  ;; After `www.`, `m.`, `mobile.` or `amp.`, in either case.
  (func $afterPrefix (param $at i32) (param $end i32) (result i32)
    (local $left i32) (local $word i64)
    (local.set $left (i32.sub (local.get $end) (local.get $at)))
    (local.set $word (i64.or (i64.load (local.get $at)) (i64.const 0x2020202020202020)))
    (if (i32.and (i32.ge_s (local.get $left) (i32.const 4)) (i32.and
        (i64.eq (i64.and (local.get $word) (i64.const 0xffffffff)) (i64.const 0x2e777777))
        (i32.eq (i32.load8_u offset=3 (local.get $at)) (i32.const 0x2e))))
      (then (return (i32.add (local.get $at) (i32.const 4)))))
    (if (i32.and (i32.ge_s (local.get $left) (i32.const 2)) (i32.and
        (i64.eq (i64.and (local.get $word) (i64.const 0xffff)) (i64.const 0x2e6d))
        (i32.eq (i32.load8_u offset=1 (local.get $at)) (i32.const 0x2e))))
      (then (return (i32.add (local.get $at) (i32.const 2)))))
    (if (i32.and (i32.ge_s (local.get $left) (i32.const 7)) (i32.and
        (i64.eq (i64.and (local.get $word) (i64.const 0xffffffffffffff)) (i64.const 0x2e656c69626f6d))
        (i32.eq (i32.load8_u offset=6 (local.get $at)) (i32.const 0x2e))))
      (then (return (i32.add (local.get $at) (i32.const 7)))))
    (if (i32.and (i32.ge_s (local.get $left) (i32.const 4)) (i32.and
        (i64.eq (i64.and (local.get $word) (i64.const 0xffffffff)) (i64.const 0x2e706d61))
        (i32.eq (i32.load8_u offset=3 (local.get $at)) (i32.const 0x2e))))
      (then (return (i32.add (local.get $at) (i32.const 4)))))
    (local.get $at))

  ;; Copies bytes from $from up to $to; up to 15 after them are written over too.
  (func $copy (param $from i32) (param $to i32) (param $into i32)
    (block $done
      (loop $more
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (v128.store (local.get $into) (v128.load (local.get $from)))
        (local.set $from (i32.add (local.get $from) (i32.const 16)))
        (local.set $into (i32.add (local.get $into) (i32.const 16)))
        (br $more))))

  ;; Writes the address as it is compared to $into and gives where it ends there; -1 where the bytes do not tell.
  (func $compared (export "compared") (param $start i32) (param $end i32) (param $into i32) (result i32)
    (local $stop i32) (local $host i32) (local $slash i32) (local $hostEnd i32) (local $i i32) (local $byte i32)
    (local $live i32) (local $v v128)
    (local.set $stop (local.get $end))
    (local.set $i (local.get $start))
    (block $seen
      (loop $see
        (br_if $seen (i32.ge_u (local.get $i) (local.get $end)))
        (local.set $v (v128.load (local.get $i)))
        (local.set $live (select (i32.const 0xffff)
          (i32.sub (i32.shl (i32.const 1) (i32.sub (local.get $end) (local.get $i))) (i32.const 1))
          (i32.ge_u (i32.sub (local.get $end) (local.get $i)) (i32.const 16))))
        (if (i32.and (local.get $live) (i8x16.bitmask (v128.or
            (i8x16.eq (local.get $v) (i8x16.splat (i32.const 0x3f)))
            (i8x16.eq (local.get $v) (i8x16.splat (i32.const 0x25))))))
          (then (return (i32.const -1))))
        (local.set $byte (i32.and (local.get $live)
          (i8x16.bitmask (i8x16.eq (local.get $v) (i8x16.splat (i32.const 0x23))))))
        (if (i32.and (i32.ne (local.get $byte) (i32.const 0)) (i32.eq (local.get $stop) (local.get $end)))
          (then (local.set $stop (i32.add (local.get $i) (i32.ctz (local.get $byte))))))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br $see)))
    (local.set $i (local.get $start))
    (block $named
      (loop $name
        (br_if $named (i32.ge_u (local.get $i) (local.get $stop)))
        (br_if $named (i32.eqz (call $isLetter (i32.load8_u (local.get $i)))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $name)))
    (local.set $host (select (i32.add (local.get $i) (i32.const 3)) (local.get $start) (i32.and
      (i32.gt_u (local.get $i) (local.get $start)) (call $isScheme (local.get $i) (local.get $stop)))))
    (local.set $host (call $afterPrefix (local.get $host) (local.get $stop)))
    (local.set $slash (local.get $host))
    (block $passed
      (loop $pass
        (br_if $passed (i32.ge_u (local.get $slash) (local.get $stop)))
        (local.set $byte (i32.load8_u (local.get $slash)))
        (br_if $passed (i32.eq (local.get $byte) (i32.const 0x2f)))
        (if (i32.ge_u (local.get $byte) (i32.const 0x80)) (then (return (i32.const -1))))
        (local.set $slash (i32.add (local.get $slash) (i32.const 1)))
        (br $pass)))
    ;; A port: digits after a colon.
    (local.set $hostEnd (local.get $slash))
    (block $counted
      (loop $count
        (br_if $counted (i32.le_u (local.get $hostEnd) (local.get $host)))
        (br_if $counted (i32.ge_u (i32.sub
          (i32.load8_u (i32.sub (local.get $hostEnd) (i32.const 1))) (i32.const 0x30)) (i32.const 10)))
        (local.set $hostEnd (i32.sub (local.get $hostEnd) (i32.const 1)))
        (br $count)))
    (local.set $hostEnd (if (result i32) (i32.and
        (i32.lt_u (local.get $hostEnd) (local.get $slash)) (i32.gt_u (local.get $hostEnd) (local.get $host)))
      (then (select (i32.sub (local.get $hostEnd) (i32.const 1)) (local.get $slash)
        (i32.eq (i32.load8_u (i32.sub (local.get $hostEnd) (i32.const 1))) (i32.const 0x3a))))
      (else (local.get $slash))))
    (block $written
      (loop $write
        (br_if $written (i32.ge_u (local.get $host) (local.get $hostEnd)))
        (i32.store8 (local.get $into) (call $lower (i32.load8_u (local.get $host))))
        (local.set $host (i32.add (local.get $host) (i32.const 1)))
        (local.set $into (i32.add (local.get $into) (i32.const 1)))
        (br $write)))
    (block $bare
      (loop $strip
        (br_if $bare (i32.le_u (local.get $stop) (local.get $slash)))
        (br_if $bare (i32.ne (i32.load8_u (i32.sub (local.get $stop) (i32.const 1))) (i32.const 0x2f)))
        (local.set $stop (i32.sub (local.get $stop) (i32.const 1)))
        (br $strip)))
    (call $copy (local.get $slash) (local.get $stop) (local.get $into))
    (i32.add (local.get $into) (i32.sub (local.get $stop) (local.get $slash))))

  ;; True if an address begins at $i, in lower case: `http://`, `https://` or `www.` and something after it.
  (func $begins (export "begins") (param $i i32) (param $end i32) (result i32)
    (local $colon i32)
    (if (i32.ge_u (local.get $i) (i32.sub (local.get $end) (i32.const 4))) (then (return (i32.const 0))))
    (if (i32.eq (i32.load (local.get $i)) (i32.const 0x2e777777)) ;; www.
      (then (return (i32.ne (i32.load8_u offset=4 (local.get $i)) (i32.const 0x20)))))
    (if (i32.ne (i32.load (local.get $i)) (i32.const 0x70747468)) (then (return (i32.const 0)))) ;; http
    (local.set $colon (i32.add (i32.add (local.get $i) (i32.const 4))
      (i32.eq (i32.load8_u offset=4 (local.get $i)) (i32.const 0x73))))
    (i32.and
      (i32.eq (i32.and (i32.load (local.get $colon)) (i32.const 0xffffff)) (i32.const 0x2f2f3a))
      (i32.and (i32.lt_u (i32.add (local.get $colon) (i32.const 3)) (local.get $end))
        (i32.ne (i32.load8_u offset=3 (local.get $colon)) (i32.const 0x20)))))

  ;; Where the next address begins, or $end.
  (func $next (param $i i32) (param $end i32) (result i32)
    (local $bits i32) (local $v v128) (local $after v128)
    (loop $block
      (if (i32.ge_u (local.get $i) (local.get $end)) (then (return (local.get $end))))
      (local.set $v (v128.load (local.get $i)))
      (local.set $after (v128.load offset=1 (local.get $i)))
      (local.set $bits (i8x16.bitmask (v128.or
        (v128.and (i8x16.eq (local.get $v) (i8x16.splat (i32.const 0x68)))
          (i8x16.eq (local.get $after) (i8x16.splat (i32.const 0x74))))
        (v128.and (i8x16.eq (local.get $v) (i8x16.splat (i32.const 0x77)))
          (i8x16.eq (local.get $after) (i8x16.splat (i32.const 0x77)))))))
      (block $none
        (loop $look
          (br_if $none (i32.eqz (local.get $bits)))
          (if (call $begins (i32.add (local.get $i) (i32.ctz (local.get $bits))) (local.get $end))
            (then (return (i32.add (local.get $i) (i32.ctz (local.get $bits))))))
          (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
          (br $look)))
      (local.set $i (i32.add (local.get $i) (i32.const 16)))
      (br $block))
    (unreachable))

  ;; Writes a text in lower case to $into with its addresses as they are compared, and makes them blank in the text.
  ;; Gives where it ends there; -1 where the bytes of an address do not tell.
  (func (export "rewrite") (param $from i32) (param $end i32) (param $into i32) (result i32)
    (local $address i32) (local $stop i32)
    (block $done
      (loop $more
        (local.set $address (call $next (local.get $from) (local.get $end)))
        (call $copy (local.get $from) (local.get $address) (local.get $into))
        (local.set $into (i32.add (local.get $into) (i32.sub (local.get $address) (local.get $from))))
        (br_if $done (i32.ge_u (local.get $address) (local.get $end)))
        (local.set $from (local.get $address))
        (block $passed
          (loop $pass
            (br_if $passed (i32.ge_u (local.get $from) (local.get $end)))
            (br_if $passed (i32.eq (i32.load8_u (local.get $from)) (i32.const 0x20)))
            (local.set $from (i32.add (local.get $from) (i32.const 1)))
            (br $pass)))
        (local.set $stop (call $compared (local.get $address) (local.get $from) (local.get $into)))
        (if (i32.le_s (local.get $stop) (local.get $into)) (then (return (i32.const -1))))
        (local.set $into (local.get $stop))
        (memory.fill (local.get $address) (i32.const 0x20) (i32.sub (local.get $from) (local.get $address)))
        (br $more)))
    (local.get $into))

  ;; Of many addresses, text r from the r-th number at $offsets up to the next, the compared forms to $into, and where each
  ;; begins and ends there to the r-th pair at $slices: both 0 of what is no address, both -1 where it cannot tell.
  (func (export "run") (param $offsets i32) (param $rows i32) (param $into i32) (param $slices i32)
    (local $start i32) (local $end i32) (local $stop i32) (local $colon i32)
    (block $done
      (loop $row
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $start (i32.load (local.get $offsets)))
        (local.set $end (i32.load offset=4 (local.get $offsets)))
        (i64.store (local.get $slices) (i64.const 0))
        (block $none
          (br_if $none (i32.lt_u (i32.sub (local.get $end) (local.get $start)) (i32.const 4)))
          (if (i32.or
              (i32.ne (call $four (local.get $start)) (i32.const 0x2e777777))
              (i32.ne (i32.load8_u offset=3 (local.get $start)) (i32.const 0x2e)))
            (then
              (br_if $none (i32.ne (call $four (local.get $start)) (i32.const 0x70747468)))
              (local.set $colon (i32.add (i32.add (local.get $start) (i32.const 4)) (i32.eq (i32.const 0x73)
                (i32.or (i32.load8_u offset=4 (local.get $start)) (i32.const 0x20)))))
              (br_if $none (i32.eqz (call $isScheme (local.get $colon) (local.get $end))))))
          (local.set $stop (call $compared (local.get $start) (local.get $end) (local.get $into)))
          (if (i32.lt_s (local.get $stop) (i32.const 0)) (then
            (i64.store (local.get $slices) (i64.const -1))
            (br $none)))
          (i32.store (local.get $slices) (local.get $into))
          (i32.store offset=4 (local.get $slices) (local.get $stop))
          (local.set $into (local.get $stop)))
        (local.set $offsets (i32.add (local.get $offsets) (i32.const 4)))
        (local.set $slices (i32.add (local.get $slices) (i32.const 8)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $row)))))
