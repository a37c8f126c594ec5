;; Whether bytes are UTF-8: Keiser and Lemire (2021), "Validating UTF-8 in less than one instruction per byte".
(module
  (import "env" "memory" (memory 1))

  ;; Looks at the bytes from 0 up to $length, after which 32 must be 0. Gives 1 if they are no UTF-8, 2 if a byte is 0, added.
  (func (export "run") (param $length i32) (result i32)
    (local $i i32) (local $left i32) (local $v v128) (local $before v128) (local $p1 v128) (local $wrong v128)
    (local $zeros i32)
    (loop $block
      (local.set $v (v128.load (local.get $i)))
      (local.set $left (i32.sub (local.get $length) (local.get $i)))
      (local.set $zeros (i32.or (local.get $zeros) (i32.and
        (i8x16.bitmask (i8x16.eq (local.get $v) (v128.const i64x2 0 0)))
        (select (i32.const 0xffff) (i32.sub (i32.shl (i32.const 1) (local.get $left)) (i32.const 1))
          (i32.ge_u (local.get $left) (i32.const 16))))))
      (if (i8x16.bitmask (v128.or (local.get $v) (local.get $before))) (then
        (local.set $p1 (i8x16.shuffle 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30
          (local.get $before) (local.get $v)))
        ;; A bit for each mistake that two bytes can make, by the halves of the first and the high half of the second; but
        ;; two bytes that go on are right where a third or a fourth byte must stand.
        (local.set $wrong (v128.or (local.get $wrong) (v128.xor
          (v128.and
            (v128.and
              (i8x16.swizzle
                (v128.const i8x16 0x02 0x02 0x02 0x02 0x02 0x02 0x02 0x02 0x80 0x80 0x80 0x80 0x21 0x01 0x15 0x49)
                (i8x16.shr_u (local.get $p1) (i32.const 4)))
              (i8x16.swizzle
                (v128.const i8x16 0xe7 0xa3 0x83 0x83 0x8b 0xcb 0xcb 0xcb 0xcb 0xcb 0xcb 0xcb 0xcb 0xdb 0xcb 0xcb)
                (v128.and (local.get $p1) (i8x16.splat (i32.const 15)))))
            (i8x16.swizzle
              (v128.const i8x16 0x01 0x01 0x01 0x01 0x01 0x01 0x01 0x01 0xe6 0xae 0xba 0xba 0x01 0x01 0x01 0x01)
              (i8x16.shr_u (local.get $v) (i32.const 4))))
          (v128.and (i8x16.splat (i32.const 0x80)) (v128.or
            (i8x16.sub_sat_u
              (i8x16.shuffle 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 (local.get $before) (local.get $v))
              (i8x16.splat (i32.const 0x60)))
            (i8x16.sub_sat_u
              (i8x16.shuffle 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 (local.get $before) (local.get $v))
              (i8x16.splat (i32.const 0x70))))))))))
      (local.set $before (local.get $v))
      (local.set $i (i32.add (local.get $i) (i32.const 16)))
      (br_if $block (i32.le_u (local.get $i) (local.get $length))))
    (i32.or (v128.any_true (local.get $wrong)) (i32.shl (i32.ne (local.get $zeros) (i32.const 0)) (i32.const 1)))))
