;; What min_hash.ts does, four hash functions at a time: each gives two values of sixteen bits, and a band takes two of them.
(module
  (import "env" "memory" (memory 1))

  ;; $count marks of three bytes from $from on, as mixed numbers to $to. Four at a time: up to three more are written.
  (func (export "unpack") (param $from i32) (param $count i32) (param $to i32)
    (local $x v128) (local $mark v128)
    (block $done (loop $four
      (br_if $done (i32.le_s (local.get $count) (i32.const 0)))
      (local.set $x (i8x16.shuffle 0 1 2 16 3 4 5 16 6 7 8 16 9 10 11 16
        (v128.load (local.get $from)) (v128.const i32x4 0 0 0 0)))
      (local.set $mark (v128.or (v128.or
        (v128.and (local.get $x) (v128.const i32x4 0x7f 0x7f 0x7f 0x7f))
        (v128.and (i32x4.shr_u (local.get $x) (i32.const 1)) (v128.const i32x4 0x3f80 0x3f80 0x3f80 0x3f80)))
        (v128.and (i32x4.shr_u (local.get $x) (i32.const 2)) (v128.const i32x4 0x1fc000 0x1fc000 0x1fc000 0x1fc000))))
      (local.set $x (i32x4.mul
        (v128.xor (local.get $mark) (i32x4.shr_u (local.get $mark) (i32.const 15)))
        (v128.const i32x4 0x2c1b3c6d 0x2c1b3c6d 0x2c1b3c6d 0x2c1b3c6d)))
      (local.set $x (i32x4.mul
        (v128.xor (local.get $x) (i32x4.shr_u (local.get $x) (i32.const 12)))
        (v128.const i32x4 0x297a2d39 0x297a2d39 0x297a2d39 0x297a2d39)))
      (local.set $x (v128.xor (local.get $x) (i32x4.shr_u (local.get $x) (i32.const 15))))
      (v128.store (local.get $to) (v128.or
        (v128.and (local.get $x) (v128.const i32x4 -2 -2 -2 -2))
        (v128.and (i32x4.shr_u (local.get $mark) (i32.const 20)) (v128.const i32x4 1 1 1 1))))
      (local.set $from (i32.add (local.get $from) (i32.const 12)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 4)))
      (br $four))))

  ;; High and low half of the keys of two bands, from the least values of four functions.
  (func $keys (param $v v128) (result v128)
    (local $p v128)
    (local.set $v (v128.or (i32x4.shl (local.get $v) (i32.const 16)) (i32x4.shr_u (local.get $v) (i32.const 16))))
    (local.set $p (i32x4.mul
      (v128.bitselect
        (v128.xor (local.get $v) (i32x4.shr_u (local.get $v) (i32.const 15)))
        (v128.xor (local.get $v) (i32x4.shr_u (local.get $v) (i32.const 13)))
        (v128.const i32x4 -1 0 -1 0))
      (v128.const i32x4 0x85ebca6b 0xc2b2ae35 0x85ebca6b 0xc2b2ae35)))
    (i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27
      (v128.xor (local.get $p) (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $p) (local.get $p)))
      (local.get $v)))

  ;; Keys of all bands. Row k has the values from $offsets[k] up to $offsets[k + 1], which are places in memory; $by: the
  ;; multipliers and addends of eight times four functions. Two bands go to $out, 16 bytes a row, the next two $stride on.
  (func (export "bands") (param $offsets i32) (param $rows i32) (param $by i32) (param $out i32) (param $stride i32)
    (local $at i32) (local $end i32) (local $x v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128) (local $a4 v128) (local $a5 v128) (local $a6 v128) (local $a7 v128)
    (local.set $end (i32.load (local.get $offsets)))
    (block $done (loop $row
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $at (local.get $end))
        (local.set $end (i32.load offset=4 (local.get $offsets)))
        (local.set $a0 (v128.const i32x4 -1 -1 -1 -1))
        (local.set $a1 (v128.const i32x4 -1 -1 -1 -1))
        (local.set $a2 (v128.const i32x4 -1 -1 -1 -1))
        (local.set $a3 (v128.const i32x4 -1 -1 -1 -1))
        (local.set $a4 (v128.const i32x4 -1 -1 -1 -1))
        (local.set $a5 (v128.const i32x4 -1 -1 -1 -1))
        (local.set $a6 (v128.const i32x4 -1 -1 -1 -1))
        (local.set $a7 (v128.const i32x4 -1 -1 -1 -1))
        (block $no_value (loop $value
          (br_if $no_value (i32.ge_u (local.get $at) (local.get $end)))
          (local.set $x (v128.load32_splat (local.get $at)))
          (local.set $a0 (i16x8.min_u (local.get $a0) (i32x4.add (i32x4.mul (local.get $x)
            (v128.load offset=0 (local.get $by))) (v128.load offset=16 (local.get $by)))))
          (local.set $a1 (i16x8.min_u (local.get $a1) (i32x4.add (i32x4.mul (local.get $x)
            (v128.load offset=32 (local.get $by))) (v128.load offset=48 (local.get $by)))))
          (local.set $a2 (i16x8.min_u (local.get $a2) (i32x4.add (i32x4.mul (local.get $x)
            (v128.load offset=64 (local.get $by))) (v128.load offset=80 (local.get $by)))))
          (local.set $a3 (i16x8.min_u (local.get $a3) (i32x4.add (i32x4.mul (local.get $x)
            (v128.load offset=96 (local.get $by))) (v128.load offset=112 (local.get $by)))))
          (local.set $a4 (i16x8.min_u (local.get $a4) (i32x4.add (i32x4.mul (local.get $x)
            (v128.load offset=128 (local.get $by))) (v128.load offset=144 (local.get $by)))))
          (local.set $a5 (i16x8.min_u (local.get $a5) (i32x4.add (i32x4.mul (local.get $x)
            (v128.load offset=160 (local.get $by))) (v128.load offset=176 (local.get $by)))))
          (local.set $a6 (i16x8.min_u (local.get $a6) (i32x4.add (i32x4.mul (local.get $x)
            (v128.load offset=192 (local.get $by))) (v128.load offset=208 (local.get $by)))))
          (local.set $a7 (i16x8.min_u (local.get $a7) (i32x4.add (i32x4.mul (local.get $x)
            (v128.load offset=224 (local.get $by))) (v128.load offset=240 (local.get $by)))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br $value)))
        (v128.store (local.get $out) (call $keys (local.get $a0)))
        (v128.store (i32.add (local.get $out) (i32.mul (local.get $stride) (i32.const 1))) (call $keys (local.get $a1)))
        (v128.store (i32.add (local.get $out) (i32.mul (local.get $stride) (i32.const 2))) (call $keys (local.get $a2)))
        (v128.store (i32.add (local.get $out) (i32.mul (local.get $stride) (i32.const 3))) (call $keys (local.get $a3)))
        (v128.store (i32.add (local.get $out) (i32.mul (local.get $stride) (i32.const 4))) (call $keys (local.get $a4)))
        (v128.store (i32.add (local.get $out) (i32.mul (local.get $stride) (i32.const 5))) (call $keys (local.get $a5)))
        (v128.store (i32.add (local.get $out) (i32.mul (local.get $stride) (i32.const 6))) (call $keys (local.get $a6)))
        (v128.store (i32.add (local.get $out) (i32.mul (local.get $stride) (i32.const 7))) (call $keys (local.get $a7)))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (local.set $offsets (i32.add (local.get $offsets) (i32.const 4)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $row))))

  ;; The same for two bands, by four functions.
  (func (export "pair") (param $offsets i32) (param $rows i32) (param $by i32) (param $out i32)
    (local $at i32) (local $end i32) (local $a v128) (local $m v128) (local $b v128)
    (local.set $m (v128.load (local.get $by)))
    (local.set $b (v128.load offset=16 (local.get $by)))
    (local.set $end (i32.load (local.get $offsets)))
    (block $done (loop $row
      (br_if $done (i32.eqz (local.get $rows)))
      (local.set $at (local.get $end))
      (local.set $end (i32.load offset=4 (local.get $offsets)))
      (local.set $a (v128.const i32x4 -1 -1 -1 -1))
      (block $no_value (loop $value
        (br_if $no_value (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $a (i16x8.min_u (local.get $a) (i32x4.add
          (i32x4.mul (v128.load32_splat (local.get $at)) (local.get $m)) (local.get $b))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $value)))
      (v128.store (local.get $out) (call $keys (local.get $a)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (local.set $offsets (i32.add (local.get $offsets) (i32.const 4)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br $row))))

  ;; Keys of all words in their order, high and low half, 8 bytes a row.
  (func (export "whole") (param $offsets i32) (param $rows i32) (param $out i32)
    (local $at i32) (local $end i32) (local $high i32) (local $low i32)
    (local.set $end (i32.load (local.get $offsets)))
    (block $done (loop $row
      (br_if $done (i32.eqz (local.get $rows)))
      (local.set $at (local.get $end))
      (local.set $end (i32.load offset=4 (local.get $offsets)))
      (local.set $high (i32.const 0x9e3779b9))
      (local.set $low (i32.const 0x85ebca6b))
      (block $no_value (loop $value
        (br_if $no_value (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $high (i32.xor
          (i32.mul (i32.xor (local.get $high) (i32.load (local.get $at))) (i32.const 0x01000193))
          (i32.shr_u (local.get $high) (i32.const 15))))
        (local.set $low (i32.xor
          (i32.mul (i32.add (local.get $low) (i32.load (local.get $at))) (i32.const 0xcc9e2d51))
          (i32.shr_u (local.get $low) (i32.const 13))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $value)))
      (i32.store (local.get $out) (local.get $high))
      (i32.store offset=4 (local.get $out) (local.get $low))
      (local.set $out (i32.add (local.get $out) (i32.const 8)))
      (local.set $offsets (i32.add (local.get $offsets) (i32.const 4)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br $row)))))
