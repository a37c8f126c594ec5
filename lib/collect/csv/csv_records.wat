;; Finds the records of delimited text that are regular, and copies a column of them.
(module
  (import "env" "memory" (memory 1))

  ;; The first byte from $i on that is $a or $b, or $end.
  (func $find (param $i i32) (param $end i32) (param $a v128) (param $b v128) (result i32)
    (local $bits i32) (local $v v128)
    (block $none
      (loop $more
        (br_if $none (i32.ge_u (local.get $i) (local.get $end)))
        (local.set $v (v128.load (local.get $i)))
        (local.set $bits (i8x16.bitmask (v128.or
          (i8x16.eq (local.get $v) (local.get $a)) (i8x16.eq (local.get $v) (local.get $b)))))
        (if (local.get $bits) (then
          (local.set $i (i32.add (local.get $i) (i32.ctz (local.get $bits))))
          (return (select (local.get $i) (local.get $end) (i32.lt_u (local.get $i) (local.get $end))))))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br $more)))
    (local.get $end))

  ;; True if the line at $i is surely no record of $width fields nor the beginning of one: it has fewer delimiters, and no
  ;; field of it begins with a quote. Not where it does not end before $length.
  (func $isText (param $i i32) (param $length i32) (param $delimiter i32) (param $width i32) (result i32)
    (local $bits i32) (local $v v128) (local $before v128) (local $delimiters v128) (local $found v128) (local $left i32)
    (local.set $delimiters (i8x16.splat (local.get $delimiter)))
    (local.set $before (local.get $delimiters)) ;; a quote that begins the line begins a field
    (loop $block
      (if (i32.ge_u (local.get $i) (local.get $length)) (then (return (i32.const 0))))
      (local.set $v (v128.load (local.get $i)))
      (local.set $left (i32.sub (local.get $length) (local.get $i)))
      (local.set $bits (i32.and
        (select (i32.const 0xffff) (i32.sub (i32.shl (i32.const 1) (local.get $left)) (i32.const 1))
          (i32.ge_u (local.get $left) (i32.const 16)))
        (i8x16.bitmask (i8x16.eq (local.get $v) (i8x16.splat (i32.const 10))))))
      ;; The bits before the line's end.
      (local.set $left (select
        (i32.and (i32.xor (local.get $bits) (i32.const -1)) (i32.sub (local.get $bits) (i32.const 1)))
        (i32.const 0xffff) (local.get $bits)))
      (local.set $found (i8x16.eq (local.get $v) (local.get $delimiters)))
      (local.set $width (i32.sub (local.get $width)
        (i32.popcnt (i32.and (local.get $left) (i8x16.bitmask (local.get $found))))))
      (if (i32.le_s (local.get $width) (i32.const 1)) (then (return (i32.const 0))))
      (if (i32.and (local.get $left) (i8x16.bitmask (v128.and
          (i8x16.eq (local.get $v) (i8x16.splat (i32.const 34)))
          (i8x16.eq (local.get $delimiters) (i8x16.shuffle 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30
            (local.get $before) (local.get $v))))))
        (then (return (i32.const 0))))
      (if (local.get $bits) (then (return (i32.const 1))))
      (local.set $before (local.get $v))
      (local.set $i (i32.add (local.get $i) (i32.const 16)))
      (br $block))
    (unreachable))

  ;; Records from $from up to $length of $width fields each, at most $most: no text after a closing quote, and the second
  ;; line of a record of several is surely text. Of each, pairs of numbers from $out on: where it begins and ends, line end
  ;; left out, and for each field the same, quotes left out, with the top bit in the second where two quotes stand for one;
  ;; and at $lines how many lines lie before it, one number more than records. Stops at the first record that is not regular
  ;; or not whole, writes where that begins to $next, and gives how many there are.
  (func (export "records") (param $from i32) (param $length i32) (param $delimiter i32) (param $width i32)
    (param $most i32) (param $out i32) (param $lines i32) (param $next i32) (result i32)
    (local $count i32) (local $at i32) (local $field i32) (local $to i32) (local $q i32) (local $byte i32)
    (local $escaped i32) (local $end i32) (local $line i32) (local $breaks i32)
    (local $delimiters v128) (local $ends v128) (local $quotes v128)
    (local.set $delimiters (i8x16.splat (local.get $delimiter)))
    (local.set $ends (i8x16.splat (i32.const 10)))
    (local.set $quotes (i8x16.splat (i32.const 34)))
    (block $done
      (loop $record
        (br_if $done (i32.ge_u (local.get $count) (local.get $most)))
        (local.set $at (local.get $from))
        (local.set $field (i32.const 0))
        (local.set $breaks (i32.const 0))
        (local.set $to (local.get $out))
        (block $whole
          (loop $next_field
            (br_if $done (i32.or (i32.ge_u (local.get $at) (local.get $length))
              (i32.eq (local.get $field) (local.get $width))))
            (local.set $to (i32.add (local.get $to) (i32.const 8)))
            (local.set $field (i32.add (local.get $field) (i32.const 1)))
            (if (i32.eq (i32.load8_u (local.get $at)) (i32.const 34))
              (then
                (local.set $q (i32.add (local.get $at) (i32.const 1)))
                (local.set $escaped (i32.const 0))
                (block $closed
                  (loop $quote
                    (local.set $q (call $find (local.get $q) (local.get $length) (local.get $quotes) (local.get $ends)))
                    (br_if $done (i32.ge_u (i32.add (local.get $q) (i32.const 2)) (local.get $length)))
                    (if (i32.eq (i32.load8_u (local.get $q)) (i32.const 10)) (then
                      (local.set $q (i32.add (local.get $q) (i32.const 1)))
                      (if (i32.eqz (local.get $breaks)) (then (br_if $done (i32.eqz (call $isText
                        (local.get $q) (local.get $length) (local.get $delimiter) (local.get $width))))))
                      (local.set $breaks (i32.add (local.get $breaks) (i32.const 1)))
                      (br $quote)))
                    (local.set $byte (i32.load8_u offset=1 (local.get $q)))
                    (if (i32.eq (local.get $byte) (i32.const 34)) (then
                      (local.set $escaped (i32.const 0x80000000))
                      (local.set $q (i32.add (local.get $q) (i32.const 2)))
                      (br $quote)))
                    (local.set $end (i32.add (local.get $q) (i32.const 1)))
                    (br_if $closed (i32.eq (local.get $byte) (local.get $delimiter)))
                    (br_if $closed (i32.eq (local.get $byte) (i32.const 10)))
                    (local.set $end (i32.add (local.get $q) (i32.const 2)))
                    (br_if $closed (i32.and (i32.eq (local.get $byte) (i32.const 13))
                      (i32.eq (i32.load8_u offset=2 (local.get $q)) (i32.const 10))))
                    (br $done)))
                (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 1)))
                (i32.store offset=4 (local.get $to) (i32.or (local.get $q) (local.get $escaped))))
              (else
                (local.set $end (call $find
                  (local.get $at) (local.get $length) (local.get $delimiters) (local.get $ends)))
                (br_if $done (i32.ge_u (local.get $end) (local.get $length)))
                (i32.store (local.get $to) (local.get $at))
                (i32.store offset=4 (local.get $to) (local.get $end))))
            (local.set $at (i32.add (local.get $end) (i32.const 1)))
            (br_if $next_field (i32.ne (i32.load8_u (local.get $end)) (i32.const 10)))))
        (br_if $done (i32.ne (local.get $field) (local.get $width)))
        ;; The line's end: CRs before it are no part of the record, nor of a bare field.
        (local.set $q (local.get $end))
        (block $bare
          (loop $strip
            (br_if $bare (i32.le_u (local.get $q) (local.get $from)))
            (br_if $bare (i32.ne (i32.load8_u (i32.sub (local.get $q) (i32.const 1))) (i32.const 13)))
            (local.set $q (i32.sub (local.get $q) (i32.const 1)))
            (br $strip)))
        (if (i32.gt_s (i32.load offset=4 (local.get $to)) (local.get $q)) (then
          (i32.store offset=4 (local.get $to) (select (local.get $q) (i32.load (local.get $to))
            (i32.gt_u (local.get $q) (i32.load (local.get $to)))))))
        (i32.store (local.get $out) (local.get $from))
        (i32.store offset=4 (local.get $out) (local.get $q))
        (local.set $out (i32.add (local.get $to) (i32.const 8)))
        (local.set $from (local.get $at))
        (i32.store (local.get $lines) (local.get $line))
        (local.set $lines (i32.add (local.get $lines) (i32.const 4)))
        (local.set $line (i32.add (local.get $line) (i32.add (local.get $breaks) (i32.const 1))))
        (local.set $count (i32.add (local.get $count) (i32.const 1)))
        (br $record)))
    (i32.store (local.get $lines) (local.get $line))
    (i32.store (local.get $next) (local.get $from))
    (local.get $count))

  ;; Copies a field of $count records, its pairs of numbers every $step bytes from $field on, to $out, one after the other, two
  ;; quotes for one undone; where each ends, less $out, goes to $ends. Up to 15 bytes after the last are written over.
  (func (export "gather") (param $field i32) (param $step i32) (param $count i32) (param $out i32) (param $ends i32)
    (local $i i32) (local $end i32) (local $at i32) (local $byte i32)
    (local.set $at (local.get $out))
    (block $done
      (loop $record
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $i (i32.load (local.get $field)))
        (local.set $end (i32.load offset=4 (local.get $field)))
        (if (i32.lt_s (local.get $end) (i32.const 0))
          (then
            (local.set $end (i32.and (local.get $end) (i32.const 0x7fffffff)))
            (block $copied
              (loop $byte
                (br_if $copied (i32.ge_u (local.get $i) (local.get $end)))
                (local.set $byte (i32.load8_u (local.get $i)))
                (i32.store8 (local.get $at) (local.get $byte))
                (local.set $at (i32.add (local.get $at) (i32.const 1)))
                (local.set $i (i32.add (local.get $i) (i32.add (i32.const 1) (i32.and
                  (i32.eq (local.get $byte) (i32.const 34))
                  (i32.and (i32.lt_u (i32.add (local.get $i) (i32.const 1)) (local.get $end))
                    (i32.eq (i32.load8_u offset=1 (local.get $i)) (i32.const 34)))))))
                (br $byte))))
          (else
            (local.set $end (i32.sub (local.get $end) (local.get $i)))
            (local.set $byte (local.get $at))
            (local.set $at (i32.add (local.get $at) (local.get $end)))
            (block $copied
              (loop $block
                (br_if $copied (i32.ge_u (local.get $byte) (local.get $at)))
                (v128.store (local.get $byte) (v128.load (local.get $i)))
                (local.set $byte (i32.add (local.get $byte) (i32.const 16)))
                (local.set $i (i32.add (local.get $i) (i32.const 16)))
                (br $block)))))
        (i32.store (local.get $ends) (i32.sub (local.get $at) (local.get $out)))
        (local.set $ends (i32.add (local.get $ends) (i32.const 4)))
        (local.set $field (i32.add (local.get $field) (local.get $step)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $record)))))
