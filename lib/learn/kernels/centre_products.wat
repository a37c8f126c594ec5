;; Products of a point with centres, four centres side by side as two vectors of two numbers, sums in the order of dot.ts.
;; The point lies at 0. Of a centre's block the numbers of one dimension lie side by side; a product is the sum of four, each
;; of every fourth dimension: 0, 1, 2 and 3 of each four.
(module
  (import "env" "memory" (memory 1))

  ;; $end: where the point ends; $fours: where its last whole four does. Writes four products a block from $out on.
  (func (export "run") (param $end i32) (param $fours i32) (param $blocks i32) (param $centre i32) (param $out i32)
    (local $x i32)
    (local $s00 v128) (local $s01 v128) (local $s10 v128) (local $s11 v128)
    (local $s20 v128) (local $s21 v128) (local $s30 v128) (local $s31 v128)
    (block $done
      (loop $block
        (br_if $done (i32.eqz (local.get $blocks)))
        (local.set $s00 (v128.const i64x2 0 0))
        (local.set $s01 (v128.const i64x2 0 0))
        (local.set $s10 (v128.const i64x2 0 0))
        (local.set $s11 (v128.const i64x2 0 0))
        (local.set $s20 (v128.const i64x2 0 0))
        (local.set $s21 (v128.const i64x2 0 0))
        (local.set $s30 (v128.const i64x2 0 0))
        (local.set $s31 (v128.const i64x2 0 0))
        (local.set $x (i32.const 0))
        (block $no_four (loop $four
          (br_if $no_four (i32.ge_u (local.get $x) (local.get $fours)))
          (local.set $s00 (f64x2.add (local.get $s00) (f64x2.mul
            (v128.load64_splat offset=0 (local.get $x)) (v128.load offset=0 (local.get $centre)))))
          (local.set $s01 (f64x2.add (local.get $s01) (f64x2.mul
            (v128.load64_splat offset=0 (local.get $x)) (v128.load offset=16 (local.get $centre)))))
          (local.set $s10 (f64x2.add (local.get $s10) (f64x2.mul
            (v128.load64_splat offset=8 (local.get $x)) (v128.load offset=32 (local.get $centre)))))
          (local.set $s11 (f64x2.add (local.get $s11) (f64x2.mul
            (v128.load64_splat offset=8 (local.get $x)) (v128.load offset=48 (local.get $centre)))))
          (local.set $s20 (f64x2.add (local.get $s20) (f64x2.mul
            (v128.load64_splat offset=16 (local.get $x)) (v128.load offset=64 (local.get $centre)))))
          (local.set $s21 (f64x2.add (local.get $s21) (f64x2.mul
            (v128.load64_splat offset=16 (local.get $x)) (v128.load offset=80 (local.get $centre)))))
          (local.set $s30 (f64x2.add (local.get $s30) (f64x2.mul
            (v128.load64_splat offset=24 (local.get $x)) (v128.load offset=96 (local.get $centre)))))
          (local.set $s31 (f64x2.add (local.get $s31) (f64x2.mul
            (v128.load64_splat offset=24 (local.get $x)) (v128.load offset=112 (local.get $centre)))))
          (local.set $x (i32.add (local.get $x) (i32.const 32)))
          (local.set $centre (i32.add (local.get $centre) (i32.const 128)))
          (br $four)))
        (block $no_one (loop $one
          (br_if $no_one (i32.ge_u (local.get $x) (local.get $end)))
          (local.set $s00 (f64x2.add (local.get $s00) (f64x2.mul
            (v128.load64_splat (local.get $x)) (v128.load offset=0 (local.get $centre)))))
          (local.set $s01 (f64x2.add (local.get $s01) (f64x2.mul
            (v128.load64_splat (local.get $x)) (v128.load offset=16 (local.get $centre)))))
          (local.set $x (i32.add (local.get $x) (i32.const 8)))
          (local.set $centre (i32.add (local.get $centre) (i32.const 32)))
          (br $one)))
        (v128.store offset=0 (local.get $out) (f64x2.add (f64x2.add (f64x2.add
          (local.get $s00) (local.get $s10)) (local.get $s20)) (local.get $s30)))
        (v128.store offset=16 (local.get $out) (f64x2.add (f64x2.add (f64x2.add
          (local.get $s01) (local.get $s11)) (local.get $s21)) (local.get $s31)))
        (local.set $out (i32.add (local.get $out) (i32.const 32)))
        (local.set $blocks (i32.sub (local.get $blocks) (i32.const 1)))
        (br $block)))))
