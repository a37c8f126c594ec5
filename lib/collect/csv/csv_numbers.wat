;; Times and numbers in fields of records that csv_records.wat found: field r is told by the r-th pair of numbers from $at on,
;; as in csv_values.wat.
(module
  (import "env" "memory" (memory 1))

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
    (local.get $k)))
