;; Reads columns of records that csv_records.wat found: field r is told by the r-th pair of numbers from $at on, one every
;; $step bytes: where it begins and ends, with the top bit in the second where two quotes stand for one.
(module
  (import "env" "memory" (memory 1))

  ;; True if the bytes are the same at both places. Up to 7 after them are read.
  (func $isSame (param $a i32) (param $b i32) (param $length i32) (result i32)
    (block $last
      (loop $eight
        (br_if $last (i32.le_s (local.get $length) (i32.const 8)))
        (if (i64.ne (i64.load (local.get $a)) (i64.load (local.get $b))) (then (return (i32.const 0))))
        (local.set $a (i32.add (local.get $a) (i32.const 8)))
        (local.set $b (i32.add (local.get $b) (i32.const 8)))
        (local.set $length (i32.sub (local.get $length) (i32.const 8)))
        (br $eight)))
    (i64.eqz (i64.shl (i64.xor (i64.load (local.get $a)) (i64.load (local.get $b)))
      (i64.extend_i32_u (i32.shl (i32.sub (i32.const 8) (local.get $length)) (i32.const 3))))))

  ;; A hash of 1 byte or more. Up to 7 after them are read, to no effect.
  (func $hash (param $i i32) (param $length i32) (result i32)
    (local $hash i64)
    (block $last
      (loop $eight
        (br_if $last (i32.le_s (local.get $length) (i32.const 8)))
        (local.set $hash (i64.mul (i64.const 0x9e3779b97f4a7c15)
          (i64.xor (local.get $hash) (i64.load (local.get $i)))))
        (local.set $hash (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 32))))
        (local.set $i (i32.add (local.get $i) (i32.const 8)))
        (local.set $length (i32.sub (local.get $length) (i32.const 8)))
        (br $eight)))
    (local.set $hash (i64.mul (i64.const 0x9e3779b97f4a7c15) (i64.xor (local.get $hash)
      (i64.shl (i64.load (local.get $i)) (i64.extend_i32_u (i32.shl (i32.sub (i32.const 8) (local.get $length))
        (i32.const 3)))))))
    (i32.wrap_i64 (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 32)))))

  ;; What names stand for, from a table of $mask + 1 places of four numbers each: hash, how many bytes (0: free), where they
  ;; lie, and where the value lies, its length first. To $out goes where it lies for each field, $none where there is
  ;; nothing; a name is a field without the $sign with which it begins, or as much of it as has no more than $slashes
  ;; slashes. Gives the first field whose name is not known, or $count; of such a one the place in the table, the hash, where
  ;; the name begins and ends go to $miss.
  (func (export "names") (param $at i32) (param $step i32) (param $count i32) (param $sign i32) (param $slashes i32)
    (param $none i32) (param $table i32) (param $mask i32) (param $out i32) (param $miss i32) (result i32)
    (local $k i32) (local $start i32) (local $end i32) (local $hash i32) (local $length i32) (local $slot i32)
    (local $left i32) (local $slots i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $k) (local.get $count)))
        (local.set $start (i32.load (local.get $at)))
        (local.set $end (i32.load offset=4 (local.get $at)))
        (local.set $start (i32.add (local.get $start) (i32.and
          (i32.lt_u (local.get $start) (local.get $end))
          (i32.eq (i32.load8_u (local.get $start)) (local.get $sign)))))
        (if (local.get $slashes) (then
          (local.set $left (local.get $slashes))
          (local.set $length (local.get $start))
          (block $cut
            (loop $byte
              (br_if $cut (i32.or (i32.ge_u (local.get $length) (local.get $end)) (i32.eqz (local.get $left))))
              (local.set $left (i32.sub (local.get $left)
                (i32.eq (i32.load8_u (local.get $length)) (i32.const 0x2f))))
              (local.set $length (i32.add (local.get $length) (i32.const 1)))
              (br $byte)))
          (local.set $end (local.get $length))))
        (local.set $length (i32.sub (local.get $end) (local.get $start)))
        (i32.store (local.get $out) (local.get $none))
        (if (local.get $length) (then
          (local.set $hash (call $hash (local.get $start) (local.get $length)))
          (local.set $slot (local.get $hash))
          (block $found
            (loop $probe
              (local.set $slots (i32.add (local.get $table)
                (i32.shl (i32.and (local.get $slot) (local.get $mask)) (i32.const 4))))
              (if (i32.eqz (i32.load offset=4 (local.get $slots))) (then
                (i32.store (local.get $miss) (local.get $slots))
                (i32.store offset=4 (local.get $miss) (local.get $hash))
                (i32.store offset=8 (local.get $miss) (local.get $start))
                (i32.store offset=12 (local.get $miss) (local.get $end))
                (br $done)))
              (if (i32.and
                  (i32.eq (i32.load (local.get $slots)) (local.get $hash))
                  (i32.eq (i32.load offset=4 (local.get $slots)) (local.get $length)))
                (then (br_if $found (call $isSame
                  (local.get $start) (i32.load offset=8 (local.get $slots)) (local.get $length)))))
              (local.set $slot (i32.add (local.get $slot) (i32.const 1)))
              (br $probe)))
          (i32.store (local.get $out) (i32.load offset=12 (local.get $slots)))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $at (i32.add (local.get $at) (local.get $step)))
        (local.set $k (i32.add (local.get $k) (i32.const 1)))
        (br $next)))
    (local.get $k))

  ;; For each text $repost to $out if it begins with `RT @`, else $post.
  (func (export "kinds") (param $at i32) (param $step i32) (param $count i32) (param $post i32) (param $repost i32)
    (param $out i32)
    (local $start i32) (local $length i32)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $start (i32.load (local.get $at)))
        (local.set $length (i32.sub (i32.and (i32.load offset=4 (local.get $at)) (i32.const 0x7fffffff))
          (local.get $start)))
        (i32.store (local.get $out) (select (local.get $repost) (local.get $post) (i32.and
          (i32.ge_u (local.get $length) (i32.const 4))
          (i32.eq (i32.load (local.get $start)) (i32.const 0x40205452)))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $at (i32.add (local.get $at) (local.get $step)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $next))))

  ;; Copies bytes; up to 15 after them, or 16 of none, are written over.
  (func $copy (param $from i32) (param $length i32) (param $into i32)
    (loop $block
      (v128.store (local.get $into) (v128.load (local.get $from)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $into (i32.add (local.get $into) (i32.const 16)))
      (local.set $length (i32.sub (local.get $length) (i32.const 16)))
      (br_if $block (i32.gt_s (local.get $length) (i32.const 0)))))

  ;; Copies values to $out, one after the other: where each lies, its length first, is told from $values on. Where each ends,
  ;; less $out, goes to $ends. Stops before one that would go beyond $limit, and gives how many there are.
  (func (export "texts") (param $values i32) (param $count i32) (param $out i32) (param $limit i32) (param $ends i32)
    (result i32)
    (local $k i32) (local $to i32) (local $value i32) (local $length i32)
    (local.set $to (local.get $out))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $k) (local.get $count)))
        (local.set $value (i32.load (local.get $values)))
        (local.set $length (i32.load (local.get $value)))
        (br_if $done (i32.gt_u (i32.add (local.get $to) (local.get $length)) (local.get $limit)))
        (call $copy (i32.add (local.get $value) (i32.const 4)) (local.get $length) (local.get $to))
        (local.set $to (i32.add (local.get $to) (local.get $length)))
        (i32.store (local.get $ends) (i32.sub (local.get $to) (local.get $out)))
        (local.set $ends (i32.add (local.get $ends) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (i32.const 4)))
        (local.set $k (i32.add (local.get $k) (i32.const 1)))
        (br $next)))
    (local.get $k))

  ;; The same of fields, each behind a value and a colon.
  (func (export "join") (param $at i32) (param $step i32) (param $count i32) (param $values i32) (param $out i32)
    (param $limit i32) (param $ends i32) (result i32)
    (local $k i32) (local $to i32) (local $value i32) (local $length i32) (local $size i32)
    (local.set $to (local.get $out))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $k) (local.get $count)))
        (local.set $value (i32.load (local.get $values)))
        (local.set $length (i32.load (local.get $value)))
        (local.set $size (i32.sub (i32.load offset=4 (local.get $at)) (i32.load (local.get $at))))
        (br_if $done (i32.gt_u (i32.add (local.get $to)
          (i32.add (i32.const 1) (i32.add (local.get $length) (local.get $size)))) (local.get $limit)))
        (call $copy (i32.add (local.get $value) (i32.const 4)) (local.get $length) (local.get $to))
        (local.set $to (i32.add (local.get $to) (local.get $length)))
        (i32.store8 (local.get $to) (i32.const 0x3a))
        (local.set $to (i32.add (local.get $to) (i32.const 1)))
        (call $copy (i32.load (local.get $at)) (local.get $size) (local.get $to))
        (local.set $to (i32.add (local.get $to) (local.get $size)))
        (i32.store (local.get $ends) (i32.sub (local.get $to) (local.get $out)))
        (local.set $ends (i32.add (local.get $ends) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (i32.const 4)))
        (local.set $at (i32.add (local.get $at) (local.get $step)))
        (local.set $k (i32.add (local.get $k) (i32.const 1)))
        (br $next)))
    (local.get $k)))
