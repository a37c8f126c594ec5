;; What _lower_case.ts does for one text, for many, sixteen bytes at a time.
(module
  (import "env" "memory" (memory 1))

  ;; Of the character at $at, whose first byte is above 0xbf and neither 0xd0 nor 0xd1: 0 refused, 1 plain, 4 is `…`.
  (func $other (param $at i32) (result i32)
    (local $first i32) (local $second i32) (local $third i32)
    (local.set $first (i32.load8_u (local.get $at)))
    (local.set $second (i32.load8_u offset=1 (local.get $at)))
    (local.set $third (i32.load8_u offset=2 (local.get $at)))
    (if (i32.eq (local.get $first) (i32.const 0xf0)) (then (return (i32.eq (local.get $second) (i32.const 0x9f)))))
    (if (i32.eq (local.get $first) (i32.const 0xe2)) (then
      (if (i32.eq (local.get $second) (i32.const 0x80)) (then
        (if (i32.eq (local.get $third) (i32.const 0xa6)) (then (return (i32.const 4))))
        (return (i32.or (i32.ge_u (local.get $third) (i32.const 0xb0))
          (i32.lt_u (i32.sub (local.get $third) (i32.const 0x93)) (i32.const 0x15))))))
      (if (i32.eq (local.get $second) (i32.const 0x84)) (then (return (i32.or
        (i32.eq (local.get $third) (i32.const 0x96)) (i32.eq (local.get $third) (i32.const 0xa2))))))
      (return (i32.or (i32.eq (local.get $second) (i32.const 0x82))
        (i32.lt_u (i32.sub (local.get $second) (i32.const 0x94)) (i32.const 0x0c))))))
    (if (i32.eq (local.get $first) (i32.const 0xc2)) (then (return (i32.and
      (i32.gt_u (local.get $second) (i32.const 0xa0)) (i32.ne (local.get $second) (i32.const 0xad))))))
    (if (i32.eq (local.get $first) (i32.const 0xd2)) (then (return (i32.eq (local.get $second) (i32.const 0x91)))))
    (i32.and (i32.eq (local.get $first) (i32.const 0xef)) (i32.and
      (i32.eq (local.get $second) (i32.const 0xb8)) (i32.eq (local.get $third) (i32.const 0x8f)))))

  ;; True if the last character lacks bytes.
  (func $isCut (param $start i32) (param $end i32) (result i32)
    (local $length i32)
    (local.set $length (i32.sub (local.get $end) (local.get $start)))
    (if (i32.lt_u (local.get $length) (i32.const 3)) (then
      (if (i32.eqz (local.get $length)) (then (return (i32.const 0))))
      (return (i32.or (i32.ge_u (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.const 0xc0))
        (i32.and (i32.eq (local.get $length) (i32.const 2))
          (i32.ge_u (i32.load8_u (i32.sub (local.get $end) (i32.const 2))) (i32.const 0xe0)))))))
    (i32.or (i32.ge_u (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.const 0xc0))
      (i32.or (i32.ge_u (i32.load8_u (i32.sub (local.get $end) (i32.const 2))) (i32.const 0xe0))
        (i32.ge_u (i32.load8_u (i32.sub (local.get $end) (i32.const 3))) (i32.const 0xf0)))))

  ;; Text r lies from the r-th number at $offsets up to the next. Its lower-case form goes to where it lies plus $by, and
  ;; three numbers to $facts: what was met (-1: refused), white spaces, characters.
  ;; Up to 16 bytes after the last text are read and, plus $by, written.
  (func (export "run") (param $offsets i32) (param $rows i32) (param $by i32) (param $facts i32)
    (local $i i32) (local $end i32) (local $left i32) (local $live i32) (local $bits i32) (local $kind i32)
    (local $met i32) (local $spaces i32) (local $characters i32) (local $wasSpace i32)
    (local $dots i32) (local $ws i32) (local $colons i32) (local $slashes i32)
    (local $v v128) (local $before v128) (local $p1 v128) (local $p2 v128) (local $p3 v128) (local $next v128)
    (local $first v128) (local $second v128) (local $afterFirst v128) (local $afterSecond v128)
    (local $lines v128) (local $space v128) (local $yo v128) (local $rest v128)
    (local $xd0 v128) (local $xd1 v128) (local $x0a v128) (local $x20 v128) (local $x26 v128) (local $x7f v128) (local $x9f v128) (local $xc0 v128) (local $xe0 v128) (local $xf0 v128) (local $x3f v128) (local $x40 v128) (local $x2e v128) (local $x2f v128) (local $x3a v128) (local $x77 v128) (local $x81 v128) (local $x91 v128) (local $x41 v128) (local $x1a v128) (local $x16 v128) (local $xb5 v128)
    (local.set $xd0 (i8x16.splat (i32.const 0xd0)))
    (local.set $xd1 (i8x16.splat (i32.const 0xd1)))
    (local.set $x0a (i8x16.splat (i32.const 0x0a)))
    (local.set $x20 (i8x16.splat (i32.const 0x20)))
    (local.set $x26 (i8x16.splat (i32.const 0x26)))
    (local.set $x7f (i8x16.splat (i32.const 0x7f)))
    (local.set $x9f (i8x16.splat (i32.const 0x9f)))
    (local.set $xc0 (i8x16.splat (i32.const 0xc0)))
    (local.set $xe0 (i8x16.splat (i32.const 0xe0)))
    (local.set $xf0 (i8x16.splat (i32.const 0xf0)))
    (local.set $x3f (i8x16.splat (i32.const 0x3f)))
    (local.set $x40 (i8x16.splat (i32.const 0x40)))
    (local.set $x2e (i8x16.splat (i32.const 0x2e)))
    (local.set $x2f (i8x16.splat (i32.const 0x2f)))
    (local.set $x3a (i8x16.splat (i32.const 0x3a)))
    (local.set $x77 (i8x16.splat (i32.const 0x77)))
    (local.set $x81 (i8x16.splat (i32.const 0x81)))
    (local.set $x91 (i8x16.splat (i32.const 0x91)))
    (local.set $x41 (i8x16.splat (i32.const 0x41)))
    (local.set $x1a (i8x16.splat (i32.const 26)))
    (local.set $x16 (i8x16.splat (i32.const 0x16)))
    (local.set $xb5 (i8x16.splat (i32.const 0xb5)))
    (block $done
      (loop $row
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $i (i32.load (local.get $offsets)))
        (local.set $end (i32.load offset=4 (local.get $offsets)))
        (local.set $met (i32.const 0)) (local.set $spaces (i32.const 0))
        (local.set $characters (i32.sub (local.get $end) (local.get $i))) ;; bytes, less those within a character
        (local.set $wasSpace (i32.ne (local.get $i) (local.get $end)))
        (local.set $before (v128.const i64x2 0 0))
        (block $decided
        (block $refused
          (block $read
            (loop $block
              (br_if $read (i32.ge_u (local.get $i) (local.get $end)))
              (local.set $left (i32.sub (local.get $end) (local.get $i)))
              (local.set $live (select (i32.const 0xffff)
                (i32.sub (i32.shl (i32.const 1) (local.get $left)) (i32.const 1))
                (i32.ge_u (local.get $left) (i32.const 16))))
              (local.set $v (v128.load (local.get $i)))
              (local.set $p1 (i8x16.shuffle 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30
                (local.get $before) (local.get $v)))
              (local.set $p2 (i8x16.shuffle 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29
                (local.get $before) (local.get $v)))
              (local.set $p3 (i8x16.shuffle 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28
                (local.get $before) (local.get $v)))
              (local.set $next (v128.load offset=1 (local.get $i)))
              (local.set $first (i8x16.eq (local.get $v) (local.get $xd0)))
              (local.set $second (i8x16.eq (local.get $v) (local.get $xd1)))
              (local.set $afterFirst (i8x16.eq (local.get $p1) (local.get $xd0)))
              (local.set $afterSecond (i8x16.eq (local.get $p1) (local.get $xd1)))
              (local.set $lines (i8x16.eq (local.get $v) (local.get $x0a)))
              (local.set $space (v128.or (local.get $lines) (i8x16.eq (local.get $v) (local.get $x20))))

              ;; Refused: control characters, &, delete, letters after џ, bytes that are no UTF-8.
              (br_if $refused (i32.and (local.get $live) (i8x16.bitmask (v128.or
                (v128.or
                  (v128.or
                    (v128.andnot (i8x16.lt_u (local.get $v) (local.get $x20)) (local.get $lines))
                    (i8x16.eq (local.get $v) (local.get $x26)))
                  (v128.or
                    (i8x16.eq (local.get $v) (local.get $x7f))
                    (v128.and (local.get $afterSecond) (i8x16.gt_u (local.get $v) (local.get $x9f)))))
                (v128.xor
                  (i8x16.lt_s (local.get $v) (local.get $xc0))
                  (v128.or
                    (i8x16.ge_u (local.get $p1) (local.get $xc0))
                    (v128.or
                      (i8x16.ge_u (local.get $p2) (local.get $xe0))
                      (i8x16.ge_u (local.get $p3) (local.get $xf0)))))))))

              ;; White space: single, and not at the beginning.
              (local.set $bits (i32.and (local.get $live) (i8x16.bitmask (local.get $space))))
              (br_if $refused (i32.and (local.get $bits)
                (i32.or (i32.shl (local.get $bits) (i32.const 1)) (local.get $wasSpace))))
              (local.set $wasSpace (i32.and (i32.const 1) (i32.shr_u (local.get $bits)
                (select (i32.const 15) (i32.sub (local.get $left) (i32.const 1))
                  (i32.ge_u (local.get $left) (i32.const 16))))))
              (local.set $spaces (i32.add (local.get $spaces) (i32.popcnt (local.get $bits))))
              (local.set $characters (i32.sub (local.get $characters) (i32.popcnt (i32.and (local.get $live)
                (i8x16.bitmask (i8x16.lt_s (local.get $v) (local.get $xc0)))))))

              ;; Characters that are neither ASCII nor Cyrillic, one by one.
              (local.set $bits (i32.and (local.get $live) (i8x16.bitmask (v128.andnot
                (i8x16.ge_u (local.get $v) (local.get $xc0))
                (v128.or (local.get $first) (local.get $second))))))
              (block $looked
                (loop $look
                  (br_if $looked (i32.eqz (local.get $bits)))
                  (local.set $kind (call $other (i32.add (local.get $i) (i32.ctz (local.get $bits)))))
                  (br_if $refused (i32.eqz (local.get $kind)))
                  (local.set $met (i32.or (local.get $met) (i32.and (local.get $kind) (i32.const 4))))
                  (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
                  (br $look)))

              ;; `?` 2, `@` 8; `...` 4; `www.` and `://` 1. Of those of several bytes, the low half holds the block before.
              (if (i32.and (local.get $live) (i8x16.bitmask (v128.or
                  (v128.or (i8x16.eq (local.get $v) (local.get $x3f))
                    (i8x16.eq (local.get $v) (local.get $x40)))
                  (v128.or (i8x16.eq (local.get $v) (local.get $x2e))
                    (i8x16.eq (local.get $v) (local.get $x2f))))))
                (then
                  (if (i32.and (local.get $live)
                      (i8x16.bitmask (i8x16.eq (local.get $v) (local.get $x3f))))
                    (then (local.set $met (i32.or (local.get $met) (i32.const 2)))))
                  (if (i32.and (local.get $live)
                      (i8x16.bitmask (i8x16.eq (local.get $v) (local.get $x40))))
                    (then (local.set $met (i32.or (local.get $met) (i32.const 8)))))
                  (local.set $dots (i32.or
                    (i8x16.bitmask (i8x16.eq (local.get $before) (local.get $x2e)))
                    (i32.shl (i32.and (local.get $live)
                      (i8x16.bitmask (i8x16.eq (local.get $v) (local.get $x2e)))) (i32.const 16))))
                  (local.set $slashes (i32.or
                    (i8x16.bitmask (i8x16.eq (local.get $before) (local.get $x2f)))
                    (i32.shl (i32.and (local.get $live)
                      (i8x16.bitmask (i8x16.eq (local.get $v) (local.get $x2f)))) (i32.const 16))))
                  (local.set $colons (i32.or
                    (i8x16.bitmask (i8x16.eq (local.get $before) (local.get $x3a)))
                    (i32.shl (i8x16.bitmask (i8x16.eq (local.get $v) (local.get $x3a)))
                      (i32.const 16))))
                  (local.set $ws (i32.or
                    (i8x16.bitmask (i8x16.eq (v128.or (local.get $before) (local.get $x20))
                      (local.get $x77)))
                    (i32.shl (i8x16.bitmask (i8x16.eq (v128.or (local.get $v) (local.get $x20))
                      (local.get $x77))) (i32.const 16))))
                  (if (i32.and (local.get $dots) (i32.and (i32.shl (local.get $dots) (i32.const 1))
                      (i32.shl (local.get $dots) (i32.const 2))))
                    (then (local.set $met (i32.or (local.get $met) (i32.const 4)))))
                  (if (i32.or
                      (i32.and (local.get $slashes) (i32.and (i32.shl (local.get $slashes) (i32.const 1))
                        (i32.shl (local.get $colons) (i32.const 2))))
                      (i32.and
                        (i32.and (local.get $dots) (i32.shl (local.get $ws) (i32.const 1)))
                        (i32.and (i32.shl (local.get $ws) (i32.const 2)) (i32.shl (local.get $ws) (i32.const 3)))))
                    (then (local.set $met (i32.or (local.get $met) (i32.const 1)))))))

              ;; Lower case. After 0xd0 a byte moves by its high half: Ѐ–Џ up 16, А–П up 32, Р–Я down 32; the 0xd0
              ;; before the first and the last becomes 0xd1. Ё and ё are 0xd0 0xb5. A capital of ASCII moves by 32.
              (local.set $yo (v128.or
                (v128.and (local.get $afterFirst) (i8x16.eq (local.get $v) (local.get $x81)))
                (v128.and (local.get $afterSecond) (i8x16.eq (local.get $v) (local.get $x91)))))
              (local.set $rest (i8x16.add
                (v128.and (local.get $afterFirst) (i8x16.swizzle
                  (v128.const i8x16 0 0 0 0 0 0 0 0 0x10 0x20 0xe0 0 0 0 0 0)
                  (i8x16.shr_u (local.get $v) (i32.const 4))))
                (v128.and (local.get $x20)
                  (i8x16.lt_u (i8x16.sub (local.get $v) (local.get $x41))
                    (local.get $x1a)))))
              (local.set $rest (i8x16.add (local.get $rest) (v128.and
                (v128.andnot (local.get $first) (i8x16.eq (local.get $next) (local.get $x81)))
                (i8x16.swizzle (v128.const i8x16 0 0 0 0 0 0 0 0 1 0 1 0 0 0 0 0)
                  (i8x16.shr_u (local.get $next) (i32.const 4))))))
              (local.set $rest (i8x16.add (local.get $rest)
                (v128.and (local.get $second) (i8x16.eq (local.get $next) (local.get $x91)))))
              (local.set $rest (i8x16.add (local.get $rest)
                (v128.and (local.get $lines) (local.get $x16))))
              (v128.store (i32.add (local.get $i) (local.get $by)) (v128.bitselect
                (local.get $xb5) (i8x16.add (local.get $v) (local.get $rest)) (local.get $yo)))
              (local.set $before (local.get $v))
              (local.set $i (i32.add (local.get $i) (i32.const 16)))
              (br $block)))
          ;; No white space at the end, and no character that is cut.
          (br_if $refused (local.get $wasSpace))
          (br_if $refused (call $isCut (i32.load (local.get $offsets)) (local.get $end)))
          (i32.store (local.get $facts) (local.get $met))
          (i32.store offset=4 (local.get $facts) (local.get $spaces))
          (i32.store offset=8 (local.get $facts) (local.get $characters))
          (br $decided))
        (i32.store (local.get $facts) (i32.const -1)))
        (local.set $offsets (i32.add (local.get $offsets) (i32.const 4)))
        (local.set $facts (i32.add (local.get $facts) (i32.const 12)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $row)))))
