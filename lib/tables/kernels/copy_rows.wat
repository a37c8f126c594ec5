;; Copies texts one after the other.
(module
  (import "env" "memory" (memory 1))

  ;; Copies texts to $out: for each number from $row up to $last that is not below 0, what lies from the number of that place
  ;; at $offsets up to the next, both counted from $bytes. Stops before a text that would go beyond $end, and gives where its
  ;; number lies. Up to 15 bytes after the last text are written over, and as many after a text are read.
  (func (export "run") (param $row i32) (param $last i32) (param $offsets i32) (param $bytes i32) (param $out i32)
    (param $end i32) (result i32)
    (local $i i32) (local $at i32) (local $next i32)
    (block $done
      (loop $text
        (br_if $done (i32.ge_u (local.get $row) (local.get $last)))
        (local.set $at (i32.load (local.get $row)))
        (if (i32.ge_s (local.get $at) (i32.const 0)) (then
          (local.set $at (i32.add (local.get $offsets) (i32.shl (local.get $at) (i32.const 2))))
          (local.set $i (i32.load (local.get $at)))
          (local.set $next (i32.add (local.get $out) (i32.sub (i32.load offset=4 (local.get $at)) (local.get $i))))
          (br_if $done (i32.gt_u (local.get $next) (local.get $end)))
          (local.set $i (i32.add (local.get $bytes) (local.get $i)))
          (block $copied
            (loop $block
              (br_if $copied (i32.ge_u (local.get $out) (local.get $next)))
              (v128.store (local.get $out) (v128.load (local.get $i)))
              (local.set $out (i32.add (local.get $out) (i32.const 16)))
              (local.set $i (i32.add (local.get $i) (i32.const 16)))
              (br $block)))
          (local.set $out (local.get $next))))
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (br $text)))
    (local.get $row)))
