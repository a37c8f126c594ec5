;; Reads columns of records that csv_records.wat found: field r is told by the r-th pair of numbers from $at on, one every
;; $step bytes: where it begins and ends, with the top bit in the second where two quotes stand for one. What plain values
;; are is said in values/plain_bytes.ts.
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

  ;; True if `/sta` is there, in letters of any size, and more after it.
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
            (br_if $plain (call $isSaid (local.get $start) (i32.and (local.get $end) (i32.const 0x7fffffff))))
            (br $done)))
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
    (local.get $k))

  ;; The number of two digits; 10000 where they are none.
  (func $two (param $at i32) (result i32)
    (local $tens i32) (local $ones i32)
    (local.set $tens (i32.sub (i32.load8_u (local.get $at)) (i32.const 0x30)))
    (local.set $ones (i32.sub (i32.load8_u offset=1 (local.get $at)) (i32.const 0x30)))
    (select
      (i32.add (i32.mul (local.get $tens) (i32.const 10)) (local.get $ones))
      (i32.const 10000)
      (i32.and (i32.lt_u (local.get $tens) (i32.const 10)) (i32.lt_u (local.get $ones) (i32.const 10)))))

  (func $daysIn (param $year i32) (param $month i32) (result i32)
    (if (i32.eq (local.get $month) (i32.const 2)) (then (return (i32.add (i32.const 28) (i32.and
      (i32.eqz (i32.and (local.get $year) (i32.const 3)))
      (i32.or (i32.ne (i32.rem_u (local.get $year) (i32.const 100)) (i32.const 0))
        (i32.eqz (i32.rem_u (local.get $year) (i32.const 400)))))))))
    (i32.add (i32.const 30) (i32.and (i32.const 1)
      (i32.xor (local.get $month) (i32.shr_u (local.get $month) (i32.const 3))))))

  ;; As `dayNumberOf` in calendar.ts.
  (func $dayNumber (param $year i32) (param $month i32) (param $day i32) (result i32)
    (local $ofEra i32)
    (local.set $year (i32.sub (local.get $year) (i32.le_u (local.get $month) (i32.const 2))))
    (local.set $ofEra (i32.rem_u (local.get $year) (i32.const 400)))
    (i32.sub
      (i32.add
        (i32.add
          (i32.mul (i32.div_u (local.get $year) (i32.const 400)) (i32.const 146097))
          (i32.add (i32.mul (local.get $ofEra) (i32.const 365)) (i32.sub
            (i32.div_u (local.get $ofEra) (i32.const 4)) (i32.div_u (local.get $ofEra) (i32.const 100)))))
        (i32.add
          (i32.div_u
            (i32.add (i32.const 2) (i32.mul (i32.const 153) (i32.rem_u
              (i32.add (local.get $month) (i32.const 9)) (i32.const 12))))
            (i32.const 5))
          (local.get $day)))
      (i32.const 719469)))

  ;; Times as `isoOfBytes` reads them, in milliseconds, to $out: how many of $count, from the first on, it can read. Those
  ;; without a zone are 1 at $local, which is 0 for the others; whether there are any goes to $some.
  (func (export "times") (param $at i32) (param $step i32) (param $count i32) (param $out i32) (param $local i32)
    (param $some i32) (result i32)
    (local $k i32) (local $i i32) (local $end i32) (local $year i32) (local $month i32) (local $day i32) (local $hour i32)
    (local $minute i32) (local $second i32) (local $byte i32) (local $left i32) (local $unit i32) (local $isLocal i32)
    (local $ms f64)
    (i32.store (local.get $some) (i32.const 0))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $k) (local.get $count)))
        (local.set $i (i32.load (local.get $at)))
        (local.set $end (i32.load offset=4 (local.get $at)))
        (br_if $done (i32.lt_s (i32.sub (local.get $end) (local.get $i)) (i32.const 16)))
        (local.set $byte (i32.load8_u offset=10 (local.get $i)))
        (br_if $done (i32.or
          (i32.or
            (i32.ne (i32.load8_u offset=4 (local.get $i)) (i32.const 0x2d))
            (i32.ne (i32.load8_u offset=7 (local.get $i)) (i32.const 0x2d)))
          (i32.or
            (i32.ne (i32.load8_u offset=13 (local.get $i)) (i32.const 0x3a))
            (i32.and (i32.ne (local.get $byte) (i32.const 0x54)) (i32.ne (local.get $byte) (i32.const 0x20))))))
        (local.set $year (i32.add (i32.mul (call $two (local.get $i)) (i32.const 100))
          (call $two (i32.add (local.get $i) (i32.const 2)))))
        (local.set $month (call $two (i32.add (local.get $i) (i32.const 5))))
        (local.set $day (call $two (i32.add (local.get $i) (i32.const 8))))
        (local.set $hour (call $two (i32.add (local.get $i) (i32.const 11))))
        (local.set $minute (call $two (i32.add (local.get $i) (i32.const 14))))
        (local.set $second (i32.const 0))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (if (i32.lt_u (local.get $i) (local.get $end)) (then
          (if (i32.eq (i32.load8_u (local.get $i)) (i32.const 0x3a)) (then
            (local.set $second (call $two (i32.add (local.get $i) (i32.const 1))))
            (local.set $i (i32.add (local.get $i) (i32.const 3)))))))
        (br_if $done (i32.gt_u (local.get $i) (local.get $end)))
        (br_if $done (i32.or
          (i32.or
            (i32.ge_u (i32.sub (local.get $year) (i32.const 1970)) (i32.const 230))
            (i32.ge_u (i32.sub (local.get $month) (i32.const 1)) (i32.const 12)))
          (i32.or
            (i32.ge_u (local.get $hour) (i32.const 24))
            (i32.or (i32.ge_u (local.get $minute) (i32.const 60)) (i32.ge_u (local.get $second) (i32.const 60))))))
        (br_if $done (i32.ge_u (i32.sub (local.get $day) (i32.const 1))
          (call $daysIn (local.get $year) (local.get $month))))
        (local.set $ms (f64.add
          (f64.mul (f64.const 86400000)
            (f64.convert_i32_u (call $dayNumber (local.get $year) (local.get $month) (local.get $day))))
          (f64.convert_i32_u (i32.mul (i32.const 1000) (i32.add (local.get $second)
            (i32.mul (i32.const 60) (i32.add (local.get $minute) (i32.mul (local.get $hour) (i32.const 60)))))))))
        (if (i32.lt_u (local.get $i) (local.get $end)) (then
          (if (i32.eq (i32.load8_u (local.get $i)) (i32.const 0x2e)) (then
            (local.set $unit (i32.const 100))
            (block $whole
              (loop $digit
                (local.set $i (i32.add (local.get $i) (i32.const 1)))
                (br_if $whole (i32.ge_u (local.get $i) (local.get $end)))
                (local.set $byte (i32.sub (i32.load8_u (local.get $i)) (i32.const 0x30)))
                (br_if $whole (i32.ge_u (local.get $byte) (i32.const 10)))
                (local.set $ms (f64.add (local.get $ms)
                  (f64.convert_i32_u (i32.mul (local.get $byte) (local.get $unit)))))
                (local.set $unit (i32.div_u (local.get $unit) (i32.const 10)))
                (br $digit)))))))
        (local.set $left (i32.sub (local.get $end) (local.get $i)))
        (local.set $isLocal (i32.eqz (local.get $left)))
        (if (local.get $left) (then
          (local.set $byte (i32.load8_u (local.get $i)))
          (if (i32.eqz (i32.and (i32.eq (local.get $byte) (i32.const 0x5a)) (i32.eq (local.get $left) (i32.const 1))))
            (then
              (br_if $done (i32.and (i32.ne (local.get $byte) (i32.const 0x2b))
                (i32.ne (local.get $byte) (i32.const 0x2d))))
              (br_if $done (i32.and (i32.ne (local.get $left) (i32.const 5)) (i32.or
                (i32.ne (local.get $left) (i32.const 6))
                (i32.ne (i32.load8_u offset=3 (local.get $i)) (i32.const 0x3a)))))
              (local.set $hour (call $two (i32.add (local.get $i) (i32.const 1))))
              (local.set $minute (call $two (i32.sub (local.get $end) (i32.const 2))))
              (br_if $done (i32.or (i32.gt_u (local.get $hour) (i32.const 14))
                (i32.ge_u (local.get $minute) (i32.const 60))))
              (local.set $minute (i32.mul (i32.const 60000)
                (i32.add (local.get $minute) (i32.mul (local.get $hour) (i32.const 60)))))
              (local.set $ms (f64.add (local.get $ms) (f64.convert_i32_s (select
                (i32.sub (i32.const 0) (local.get $minute)) (local.get $minute)
                (i32.eq (local.get $byte) (i32.const 0x2b))))))))))
        (f64.store (local.get $out) (local.get $ms))
        (i32.store (local.get $local) (local.get $isLocal))
        (i32.store (local.get $some) (i32.or (i32.load (local.get $some)) (local.get $isLocal)))
        (local.set $out (i32.add (local.get $out) (i32.const 8)))
        (local.set $local (i32.add (local.get $local) (i32.const 4)))
        (local.set $at (i32.add (local.get $at) (local.get $step)))
        (local.set $k (i32.add (local.get $k) (i32.const 1)))
        (br $next)))
    (local.get $k))

  ;; Whole numbers of up to 15 digits to $out, NaN where there is nothing: how many of $count, from the first on, it can read.
  (func (export "numbers") (param $at i32) (param $step i32) (param $count i32) (param $out i32) (result i32)
    (local $k i32) (local $i i32) (local $end i32) (local $digit i32) (local $number i64)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $k) (local.get $count)))
        (local.set $i (i32.load (local.get $at)))
        (local.set $end (i32.load offset=4 (local.get $at)))
        (br_if $done (i32.or (i32.lt_s (local.get $end) (i32.const 0))
          (i32.gt_s (i32.sub (local.get $end) (local.get $i)) (i32.const 15))))
        (f64.store (local.get $out) (f64.const nan))
        (if (i32.lt_u (local.get $i) (local.get $end)) (then
          (local.set $number (i64.const 0))
          (loop $more
            (local.set $digit (i32.sub (i32.load8_u (local.get $i)) (i32.const 0x30)))
            (br_if $done (i32.ge_u (local.get $digit) (i32.const 10)))
            (local.set $number (i64.add (i64.mul (local.get $number) (i64.const 10))
              (i64.extend_i32_u (local.get $digit))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $more (i32.lt_u (local.get $i) (local.get $end))))
          (f64.store (local.get $out) (f64.convert_i64_u (local.get $number)))))
        (local.set $out (i32.add (local.get $out) (i32.const 8)))
        (local.set $at (i32.add (local.get $at) (local.get $step)))
        (local.set $k (i32.add (local.get $k) (i32.const 1)))
        (br $next)))
    (local.get $k))

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
