;; MurmurHash3_x86_128 of many slices of memory, as _murmur.ts has it for one: the first two words of each.
(module
  (import "env" "memory" (memory 1))

  (func $scramble (param $k i32) (param $first i32) (param $turn i32) (param $second i32) (result i32)
    (i32.mul (i32.rotl (i32.mul (local.get $k) (local.get $first)) (local.get $turn)) (local.get $second)))

  (func $avalanche (param $h i32) (result i32)
    (local.set $h (i32.mul (i32.xor (local.get $h) (i32.shr_u (local.get $h) (i32.const 16))) (i32.const 0x85ebca6b)))
    (local.set $h (i32.mul (i32.xor (local.get $h) (i32.shr_u (local.get $h) (i32.const 13))) (i32.const 0xc2b2ae35)))
    (i32.xor (local.get $h) (i32.shr_u (local.get $h) (i32.const 16))))

  ;; The lowest bytes of a word, as many as there are left: none up to all eight.
  (func $low (param $word i64) (param $bytes i32) (result i64)
    (if (i32.ge_s (local.get $bytes) (i32.const 8)) (then (return (local.get $word))))
    (if (i32.le_s (local.get $bytes) (i32.const 0)) (then (return (i64.const 0))))
    (i64.and (local.get $word)
      (i64.sub (i64.shl (i64.const 1) (i64.extend_i32_u (i32.shl (local.get $bytes) (i32.const 3)))) (i64.const 1))))

  ;; Slices lie where two numbers say, from $slices on and then every $step bytes; their two words go to $high and $low,
  ;; 0 of an empty one.
  ;; Up to 16 bytes after a slice are read, to no effect.
  (func (export "run") (param $slices i32) (param $step i32) (param $rows i32)
    (param $high i32) (param $low i32)
    (local $i i32) (local $end i32) (local $length i32) (local $blocksEnd i32)
    (local $h1 i32) (local $h2 i32) (local $h3 i32) (local $h4 i32) (local $first i64) (local $second i64)
    (block $done
      (loop $row
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $i (i32.load (local.get $slices)))
        (local.set $end (i32.load offset=4 (local.get $slices)))
        (local.set $length (i32.sub (local.get $end) (local.get $i)))
        (local.set $h1 (i32.const 0)) (local.set $h2 (i32.const 0))
        (local.set $h3 (i32.const 0)) (local.set $h4 (i32.const 0))
        (if (local.get $length) (then
          (local.set $blocksEnd (i32.sub (local.get $end) (i32.and (local.get $length) (i32.const 15))))
          (block $tail
            (loop $block
              (br_if $tail (i32.ge_u (local.get $i) (local.get $blocksEnd)))
              (local.set $h1 (i32.add (local.get $h2) (i32.rotl (i32.xor (local.get $h1) (call $scramble
                (i32.load (local.get $i)) (i32.const 0x239b961b) (i32.const 15) (i32.const 0xab0e9789)))
                (i32.const 19))))
              (local.set $h1 (i32.add (i32.mul (local.get $h1) (i32.const 5)) (i32.const 0x561ccd1b)))
              (local.set $h2 (i32.add (local.get $h3) (i32.rotl (i32.xor (local.get $h2) (call $scramble
                (i32.load offset=4 (local.get $i)) (i32.const 0xab0e9789) (i32.const 16) (i32.const 0x38b34ae5)))
                (i32.const 17))))
              (local.set $h2 (i32.add (i32.mul (local.get $h2) (i32.const 5)) (i32.const 0x0bcaa747)))
              (local.set $h3 (i32.add (local.get $h4) (i32.rotl (i32.xor (local.get $h3) (call $scramble
                (i32.load offset=8 (local.get $i)) (i32.const 0x38b34ae5) (i32.const 17) (i32.const 0xa1e38b93)))
                (i32.const 15))))
              (local.set $h3 (i32.add (i32.mul (local.get $h3) (i32.const 5)) (i32.const 0x96cd1c35)))
              (local.set $h4 (i32.add (local.get $h1) (i32.rotl (i32.xor (local.get $h4) (call $scramble
                (i32.load offset=12 (local.get $i)) (i32.const 0xa1e38b93) (i32.const 18) (i32.const 0x239b961b)))
                (i32.const 13))))
              (local.set $h4 (i32.add (i32.mul (local.get $h4) (i32.const 5)) (i32.const 0x32ac3b17)))
              (local.set $i (i32.add (local.get $i) (i32.const 16)))
              (br $block)))
          (local.set $end (i32.sub (local.get $end) (local.get $i)))
          (local.set $first (call $low (i64.load (local.get $i)) (local.get $end)))
          (local.set $second (call $low (i64.load offset=8 (local.get $i)) (i32.sub (local.get $end) (i32.const 8))))
          (local.set $h4 (i32.xor (local.get $h4) (call $scramble
            (i32.wrap_i64 (i64.shr_u (local.get $second) (i64.const 32)))
            (i32.const 0xa1e38b93) (i32.const 18) (i32.const 0x239b961b))))
          (local.set $h3 (i32.xor (local.get $h3) (call $scramble
            (i32.wrap_i64 (local.get $second)) (i32.const 0x38b34ae5) (i32.const 17) (i32.const 0xa1e38b93))))
          (local.set $h2 (i32.xor (local.get $h2) (call $scramble
            (i32.wrap_i64 (i64.shr_u (local.get $first) (i64.const 32)))
            (i32.const 0xab0e9789) (i32.const 16) (i32.const 0x38b34ae5))))
          (local.set $h1 (i32.xor (local.get $h1) (call $scramble
            (i32.wrap_i64 (local.get $first)) (i32.const 0x239b961b) (i32.const 15) (i32.const 0xab0e9789))))
          (local.set $h1 (i32.xor (local.get $h1) (local.get $length)))
          (local.set $h2 (i32.xor (local.get $h2) (local.get $length)))
          (local.set $h3 (i32.xor (local.get $h3) (local.get $length)))
          (local.set $h4 (i32.xor (local.get $h4) (local.get $length)))
          (local.set $h1 (i32.add (local.get $h1)
            (i32.add (local.get $h2) (i32.add (local.get $h3) (local.get $h4)))))
          (local.set $h2 (call $avalanche (i32.add (local.get $h2) (local.get $h1))))
          (local.set $h3 (call $avalanche (i32.add (local.get $h3) (local.get $h1))))
          (local.set $h4 (call $avalanche (i32.add (local.get $h4) (local.get $h1))))
          (local.set $h1 (i32.add (call $avalanche (local.get $h1))
            (i32.add (local.get $h2) (i32.add (local.get $h3) (local.get $h4)))))
          (local.set $h2 (i32.add (local.get $h2) (local.get $h1)))))
        (i32.store (local.get $high) (local.get $h1))
        (i32.store (local.get $low) (local.get $h2))
        (local.set $slices (i32.add (local.get $slices) (local.get $step)))
        (local.set $high (i32.add (local.get $high) (i32.const 4)))
        (local.set $low (i32.add (local.get $low) (i32.const 4)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $row)))))
