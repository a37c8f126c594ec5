;; Which fields of records that csv_records.wat found are plain: field r is told by the r-th pair of numbers from $at on, as
;; in csv_values.wat. What plain values are is said in values/plain_bytes.ts.
(module
  (import "env" "memory" (memory 1))

  (func $isNoName (param $start i32) (param $end i32) (result i32)
    (local $first i32) (local $length i32)
    (local.set $first (i32.load8_u (local.get $start)))
    (local.set $length (i32.sub (local.get $end) (local.get $start)))
    (if (i32.and (i32.le_u (local.get $length) (i32.const 4)) (i32.or
        (i32.eq (i32.or (local.get $first) (i32.const 0x20)) (i32.const 0x6e))
        (i32.or (i32.eq (local.get $first) (i32.const 0x40)) (i32.eq (local.get $first) (i32.const 0x60)))))
      (then (return (i32.const 1))))
    (i32.or
      (i32.or
        (i32.or (i32.eq (local.get $first) (i32.const 0x5b)) (i32.eq (local.get $first) (i32.const 0x2d)))
        (i32.or (i32.eq (local.get $first) (i32.const 0x23)) (i32.eq (local.get $first) (i32.const 0x5c))))
      (i32.or (i32.eq (local.get $first) (i32.const 0xe2)) (i32.and
        (i32.eq (local.get $length) (i32.const 9))
        (i32.eq (i32.or (local.get $first) (i32.const 0x20)) (i32.const 0x75))))))

  (func $isPlainId (param $start i32) (param $end i32) (result i32)
    (local $i i32) (local $byte i32) (local $digits i32) (local $joined i32)
    (if (i32.ge_u (local.get $start) (local.get $end)) (then (return (i32.const 0))))
    (local.set $digits (i32.const 1))
    (local.set $joined (i32.and
      (i32.gt_u (i32.sub (local.get $end) (local.get $start)) (i32.const 1))
      (i32.eq (i32.load8_u (local.get $start)) (i32.const 0x2d))))
    (local.set $i (local.get $start))
    (loop $next
      (local.set $byte (i32.load8_u (local.get $i)))
      (if (i32.ge_u (i32.sub (local.get $byte) (i32.const 0x30)) (i32.const 10)) (then
        (if (i32.or (i32.ge_u (i32.sub (local.get $byte) (i32.const 33)) (i32.const 94))
            (i32.eq (local.get $byte) (i32.const 43)))
          (then (return (i32.const 0))))
        (local.set $digits (i32.const 0))
        (local.set $joined (i32.and (local.get $joined) (i32.or
          (i32.eq (local.get $byte) (i32.const 0x5f)) (i32.eq (local.get $i) (local.get $start)))))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $i) (local.get $end))))
    (local.set $byte (i32.or (i32.load8_u (local.get $start)) (i32.const 0x20)))
    (i32.or (i32.or (local.get $digits) (local.get $joined)) (i32.and
      (i32.and
        (i32.lt_u (i32.sub (local.get $byte) (i32.const 0x61)) (i32.const 26))
        (i32.ne (local.get $byte) (i32.const 0x75)))
      (i32.gt_u (i32.sub (local.get $end) (local.get $start)) (i32.const 4)))))

  ;; True if the byte begins a character of three bytes that may be white space.
  (func $mayBeginSpace (param $byte i32) (result i32)
    (i32.or (i32.eq (local.get $byte) (i32.const 0xef))
      (i32.lt_u (i32.sub (local.get $byte) (i32.const 0xe1)) (i32.const 3))))

  (func $isRagged (param $start i32) (param $end i32) (result i32)
    (local $first i32) (local $last i32)
    (local.set $first (i32.load8_u (local.get $start)))
    (local.set $last (i32.load8_u (i32.sub (local.get $end) (i32.const 1))))
    (if (i32.or
        (i32.or (i32.le_u (local.get $first) (i32.const 0x20)) (i32.le_u (local.get $last) (i32.const 0x20)))
        (i32.or (i32.eq (local.get $first) (i32.const 0xc2)) (call $mayBeginSpace (local.get $first))))
      (then (return (i32.const 1))))
    (if (i32.or (i32.lt_u (local.get $last) (i32.const 0x80))
        (i32.le_u (i32.sub (local.get $end) (local.get $start)) (i32.const 2)))
      (then (return (i32.const 0))))
    (i32.or
      (i32.eq (i32.load8_u (i32.sub (local.get $end) (i32.const 2))) (i32.const 0xc2))
      (call $mayBeginSpace (i32.load8_u (i32.sub (local.get $end) (i32.const 3))))))

  (func $isPlainValue (param $start i32) (param $end i32) (result i32)
    (if (i32.eq (local.get $start) (local.get $end)) (then (return (i32.const 1))))
    (if (call $isRagged (local.get $start) (local.get $end)) (then (return (i32.const 0))))
    (i32.eqz (call $isNoName (local.get $start) (local.get $end))))

  (func $isPlainName (param $start i32) (param $end i32) (result i32)
    (if (i32.eqz (call $isPlainValue (local.get $start) (local.get $end))) (then (return (i32.const 0))))
    (if (i32.or (i32.eq (local.get $start) (local.get $end))
        (i32.ne (i32.load8_u (local.get $start)) (i32.const 0x40)))
      (then (return (i32.const 1))))
    (call $isPlainValue (i32.add (local.get $start) (i32.const 1)) (local.get $end)))

  ;; True if something else than white space stands there, surely.
  (func $isSaid (param $i i32) (param $end i32) (result i32)
    (local $byte i32)
    (block $blank
      (loop $next
        (br_if $blank (i32.ge_u (local.get $i) (local.get $end)))
        (local.set $byte (i32.load8_u (local.get $i)))
        (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 0x21)) (i32.const 0x5f)) (then (return (i32.const 1))))
        (if (i32.and (i32.ge_u (local.get $byte) (i32.const 0xc4)) (i32.eqz (call $mayBeginSpace (local.get $byte))))
          (then (return (i32.const 1))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))
    (i32.const 0))

  ;; True if a `<` is there before a letter or `/`: a tag may begin. Up to 15 bytes after $end are read.
  (func $mayHoldTag (param $i i32) (param $end i32) (result i32)
    (local $bits i32) (local $after i32) (local $byte i32)
    (block $none
      (loop $block
        (br_if $none (i32.ge_u (local.get $i) (local.get $end)))
        (local.set $bits (i8x16.bitmask (i8x16.eq (v128.load (local.get $i)) (i8x16.splat (i32.const 0x3c)))))
        (block $looked
          (loop $less
            (br_if $looked (i32.eqz (local.get $bits)))
            (local.set $after (i32.add (i32.add (local.get $i) (i32.ctz (local.get $bits))) (i32.const 1)))
            (br_if $none (i32.ge_u (local.get $after) (local.get $end)))
            (local.set $byte (i32.load8_u (local.get $after)))
            (if (i32.or (i32.eq (local.get $byte) (i32.const 0x2f)) (i32.lt_u
                (i32.sub (i32.or (local.get $byte) (i32.const 0x20)) (i32.const 0x61)) (i32.const 26)))
              (then (return (i32.const 1))))
            (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
            (br $less)))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br $block)))
    (i32.const 0))

  ;; True if `/sta` is there, in either case, and more after it.
  (func $mayHoldHandle (param $i i32) (param $end i32) (result i32)
    (block $none
      (loop $next
        (br_if $none (i32.ge_u (i32.add (local.get $i) (i32.const 5)) (local.get $end)))
        (if (i32.eq (i32.or (i32.load (local.get $i)) (i32.const 0x20202000)) (i32.const 0x6174732f))
          (then (return (i32.const 1))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))
    (i32.const 0))

  ;; How many of $count fields, from the first on, are plain: 0 ids, 1 values, 2 names, 3 values without a handle, 4 texts,
  ;; which alone may have quotes undone and be longer than 4096 bytes.
  (func (export "plain") (param $at i32) (param $step i32) (param $count i32) (param $kind i32) (result i32)
    (local $k i32) (local $start i32) (local $end i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $k) (local.get $count)))
        (local.set $start (i32.load (local.get $at)))
        (local.set $end (i32.load offset=4 (local.get $at)))
        (block $plain
          (if (i32.eq (local.get $kind) (i32.const 4)) (then
            (local.set $end (i32.and (local.get $end) (i32.const 0x7fffffff)))
            (br_if $done (i32.eqz (call $isSaid (local.get $start) (local.get $end))))
            (br_if $done (call $mayHoldTag (local.get $start) (local.get $end)))
            (br $plain)))
          (br_if $done (i32.gt_u (i32.sub (local.get $end) (local.get $start)) (i32.const 4096)))
          (if (i32.eqz (local.get $kind)) (then
            (br_if $plain (call $isPlainId (local.get $start) (local.get $end)))
            (br $done)))
          (if (i32.eq (local.get $kind) (i32.const 2)) (then
            (br_if $plain (call $isPlainName (local.get $start) (local.get $end)))
            (br $done)))
          (br_if $done (i32.eqz (call $isPlainValue (local.get $start) (local.get $end))))
          (br_if $done (i32.and (i32.eq (local.get $kind) (i32.const 3))
            (call $mayHoldHandle (local.get $start) (local.get $end)))))
        (local.set $at (i32.add (local.get $at) (local.get $step)))
        (local.set $k (i32.add (local.get $k) (i32.const 1)))
        (br $next)))
    (local.get $k)))
