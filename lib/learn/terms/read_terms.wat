;; The terms of a text, as term_reader.ts finds them, where all letters are ASCII or usual Cyrillic and each word is looked up
;; by its bytes. In memory lie, at
;;   0x0      where reading was broken off: a word's hash (8 bytes), where it begins and ends, whether it is a handle; where the
;;            term before it ends, how many terms there are, the steps, the open brackets; a character: see $wide
;;   0x40     numbers of terms: http, with https and www after it; a smile, a frown, !!, !, ?, ?!
;;   0x80     16 bytes 0xff, 16 bytes 0
;;   0x100    by byte what it is: 0 within a word, 1 nothing, 2 the end of a clause, 3 eyes, 4 a bracket, 5 a mark,
;;            6 the begin of a character of the table below, 7 of any other
;;   0x200    by character (see $wide): 0 not known, 1 not for this reader, 2 nothing, 3 the end of a clause,
;;            else 4 and the number of its term
;;   0xc200   by byte: 1 a nose, 2 a glad mouth, 4 a sad one
;;   0x30000  numbers of terms, from 0x70000 on where each stands, from 0xb0000 on a byte each: 1 for a handle
;;   0xc0000  words, 8 bytes each: of a hash its 42 highest bits, below them the number of its term and 1; 0 where there is none
;; 0 stands for an address, 2 for a number.
(module
  (import "env" "memory" (memory 1))

  ;; How many bytes the character has that $wide looked up.
  (global $width (mut i32) (i32.const 0))

  (func $emit_sign (param $count i32) (param $id i32) (param $step i32)
    (i32.store offset=0x30000 (i32.shl (local.get $count) (i32.const 2)) (local.get $id))
    (i32.store offset=0x70000 (i32.shl (local.get $count) (i32.const 2)) (local.get $step))
    (i32.store8 offset=0xb0000 (local.get $count) (i32.const 0)))

  ;; What the character at $i is that begins with a byte of kind 6: 0xc2, 0xe2 or 0xf0. It has the place of its last 12 bits,
  ;; after 0x1000 others if it is one of 0x2000 and up, after 0x2000 if of 0x1f000 and up.
  (func $wide (param $i i32) (param $end i32) (result i32)
    (local $c i32) (local $place i32)
    (local.set $c (i32.load8_u (local.get $i)))
    (local.set $place (i32.and (i32.load8_u offset=1 (local.get $i)) (i32.const 63)))
    (if (i32.eq (local.get $c) (i32.const 0xc2))
      (then
        (global.set $width (i32.const 2))
        (local.set $place (i32.or (local.get $place) (i32.const 0x80))))
      (else
        (global.set $width (i32.const 3))
        (local.set $place (i32.or (i32.shl (local.get $place) (i32.const 6))
          (i32.and (i32.load8_u offset=2 (local.get $i)) (i32.const 63))))
        (if (i32.eq (local.get $c) (i32.const 0xe2))
          (then (local.set $place (i32.or (local.get $place) (i32.const 0x1000))))
          (else
            (global.set $width (i32.const 4))
            (local.set $place (i32.or (i32.shl (local.get $place) (i32.const 6))
              (i32.and (i32.load8_u offset=3 (local.get $i)) (i32.const 63))))
            (if (i32.ne (i32.shr_u (local.get $place) (i32.const 12)) (i32.const 0x1f))
              (then (return (i32.const 1))))
            (local.set $place (i32.or (i32.and (local.get $place) (i32.const 0xfff)) (i32.const 0x2000)))))))
    (if (i32.gt_u (i32.add (local.get $i) (global.get $width)) (local.get $end)) (then (return (i32.const 1))))
    (i32.store offset=36 (i32.const 0) (local.get $place))
    (i32.load offset=0x200 (i32.shl (local.get $place) (i32.const 2))))

  ;; After the bytes from $i on that are as the first one.
  (func $run_end (param $i i32) (result i32)
    (local $c i32)
    (local.set $c (i32.load8_u (local.get $i)))
    (loop $same
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $same (i32.eq (i32.load8_u (local.get $i)) (local.get $c))))
    (local.get $i))

  ;; Where the mouth is of the face that begins at $i, or 0. "://" of an address is none.
  (func $mouth (param $i i32) (result i32)
    (local $at i32)
    (local.set $at (i32.add (local.get $i) (i32.const 1)))
    (local.set $at (i32.add (local.get $at)
      (i32.and (i32.load8_u offset=0xc200 (i32.load8_u (local.get $at))) (i32.const 1))))
    (if (i32.lt_u (i32.load8_u offset=0xc200 (i32.load8_u (local.get $at))) (i32.const 2))
      (then (return (i32.const 0))))
    (select (i32.const 0) (local.get $at) (i32.and
      (i32.eq (i32.load8_u (local.get $at)) (i32.const 0x2f))
      (i32.eq (i32.load8_u offset=2 (local.get $i)) (i32.const 0x2f)))))

  ;; The number of the term of a run of marks.
  (func $marks (param $i i32) (param $end i32) (result i32)
    (local $at i32) (local $questions i32)
    (local.set $at (local.get $i))
    (loop $mark
      (local.set $questions (i32.add (local.get $questions)
        (i32.eq (i32.load8_u (local.get $at)) (i32.const 0x3f))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $mark (i32.lt_u (local.get $at) (local.get $end))))
    (if (i32.eqz (local.get $questions)) (then
      (return (select (i32.load offset=0x4c (i32.const 0)) (i32.load offset=0x50 (i32.const 0))
        (i32.gt_u (i32.sub (local.get $end) (local.get $i)) (i32.const 1))))))
    (select (i32.load offset=0x54 (i32.const 0)) (i32.load offset=0x58 (i32.const 0))
      (i32.eq (local.get $questions) (i32.sub (local.get $end) (local.get $i)))))

  ;; Whether the bytes are digits and underscores.
  (func $is_number (param $i i32) (param $end i32) (result i32)
    (local $c i32)
    (loop $digit
      (local.set $c (i32.load8_u (local.get $i)))
      (if (i32.and (i32.ge_u (i32.sub (local.get $c) (i32.const 0x30)) (i32.const 10))
          (i32.ne (local.get $c) (i32.const 0x5f)))
        (then (return (i32.const 0))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $digit (i32.lt_u (local.get $i) (local.get $end))))
    (i32.const 1))

  ;; Where the address ends whose first word ends at $i: after the last word before white space or a character beyond ASCII
  ;; that ends a word; 0 if it is none.
  (func $address_end (param $id i32) (param $i i32) (param $end i32) (result i32)
    (local $last i32) (local $kind i32)
    (if (i32.eq (local.get $id) (i32.add (i32.load offset=0x40 (i32.const 0)) (i32.const 2)))
      (then (if (i32.ne (i32.load8_u (local.get $i)) (i32.const 0x2e)) (then (return (i32.const 0)))))
      (else (if (i32.ne (i32.load16_u offset=1 (local.get $i)) (i32.const 0x2f2f)) (then (return (i32.const 0))))))
    (local.set $last (local.get $i))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (local.get $end)))
        (br_if $done (i32.le_u (i32.load8_u (local.get $i)) (i32.const 0x20)))
        (local.set $kind (i32.load8_u offset=0x100 (i32.load8_u (local.get $i))))
        (br_if $done (i32.ge_u (local.get $kind) (i32.const 6)))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (if (i32.eqz (local.get $kind)) (then (local.set $last (local.get $i))))
        (br $next)))
    (local.get $last))

  ;; Reads on from $i; see "read".
  (func $go (param $start i32) (param $end i32) (param $mask i32) (param $i i32) (param $from i32) (param $count i32)
    (param $step i32) (param $open i32) (result i32)
    (local $c i32) (local $kind i32) (local $at i32) (local $stop i32) (local $first i32) (local $handle i32)
    (local $bytes v128) (local $length i32) (local $hash i64) (local $word i64) (local $id i32) (local $http i32)
    (local.set $http (i32.load offset=0x40 (i32.const 0)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (local.get $end)))
        (local.set $c (i32.load8_u (local.get $i)))
        (local.set $kind (i32.load8_u offset=0x100 (local.get $c)))
        (if (local.get $kind) (then
          (if (i32.le_u (local.get $kind) (i32.const 2)) (then
            (local.set $stop (i32.or (local.get $stop) (i32.shr_u (local.get $kind) (i32.const 1))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br $next)))
          (if (i32.ge_u (local.get $kind) (i32.const 6)) (then
            (if (i32.eq (local.get $kind) (i32.const 7)) (then (return (i32.const 2))))
            (local.set $kind (call $wide (local.get $i) (local.get $end)))
            (if (i32.eqz (local.get $kind)) (then (return (i32.const 3))))
            (if (i32.eq (local.get $kind) (i32.const 1)) (then (return (i32.const 2))))
            (local.set $i (i32.add (local.get $i) (global.get $width)))
            (local.set $stop (i32.or (local.get $stop) (i32.eq (local.get $kind) (i32.const 3))))
            (br_if $next (i32.lt_u (local.get $kind) (i32.const 4)))
            (local.set $id (i32.sub (local.get $kind) (i32.const 4))))
          (else (if (i32.eq (local.get $kind) (i32.const 3)) (then
            (local.set $at (call $mouth (local.get $i)))
            (if (i32.eqz (local.get $at)) (then
              (local.set $stop (i32.or (local.get $stop) (i32.ne (local.get $c) (i32.const 0x3d)))) ;; = ends no clause
              (local.set $i (i32.add (local.get $i) (i32.const 1)))
              (br $next)))
            (local.set $id (select (i32.load offset=0x44 (i32.const 0)) (i32.load offset=0x48 (i32.const 0))
              (i32.eq (i32.load8_u offset=0xc200 (i32.load8_u (local.get $at))) (i32.const 2))))
            (local.set $i (call $run_end (local.get $at))))
          (else (if (i32.eq (local.get $kind) (i32.const 4)) (then
            (local.set $length (i32.sub (call $run_end (local.get $i)) (local.get $i)))
            (local.set $i (i32.add (local.get $i) (local.get $length)))
            (if (i32.eq (local.get $c) (i32.const 0x28))
              (then ;; two that open are a frown
                (if (i32.eq (local.get $length) (i32.const 1)) (then
                  (local.set $open (i32.add (local.get $open) (i32.const 1)))
                  (br $next)))
                (local.set $id (i32.load offset=0x48 (i32.const 0))))
              (else ;; one that closes none is a smile
                (local.set $open (i32.sub (local.get $open) (local.get $length)))
                (br_if $next (i32.ge_s (local.get $open) (i32.const 0)))
                (local.set $open (i32.const 0))
                (local.set $id (i32.load offset=0x44 (i32.const 0))))))
          (else
            (local.set $at (local.get $i))
            (loop $mark
              (local.set $i (i32.add (local.get $i) (i32.const 1)))
              (br_if $mark (i32.eq (i32.load8_u offset=0x100 (i32.load8_u (local.get $i))) (i32.const 5))))
            (local.set $id (call $marks (local.get $at) (local.get $i)))
            (local.set $stop (i32.const 1))))))))
          (call $emit_sign (local.get $count) (local.get $id) (local.get $step))
          (local.set $count (i32.add (local.get $count) (i32.const 1)))
          (local.set $step (i32.add (local.get $step) (i32.const 1)))
          (br $next)))

        ;; A word: the end of a clause before it is as far as two.
        (local.set $first (local.get $i))
        (local.set $step (i32.add (local.get $step) (i32.shl (local.get $stop) (i32.const 1))))
        (local.set $stop (i32.const 0))
        (local.set $hash (i64.const 0x2d358dccaa6c78a5))
        (loop $block
          (local.set $bytes (v128.load (local.get $i)))
          ;; Which of 16 bytes are within a word: of the sixteen highest halves and the sixteen lowest, those that go together.
          (local.set $length (i32.ctz (i32.or (i32.const 0xffff0000) (i8x16.bitmask (i8x16.eq
            (v128.const i64x2 0 0) (v128.and
              (i8x16.swizzle
                (v128.const i8x16 0x3d 0x3f 0x1f 0x1f 0x1f 0x1f 0x1f 0x1f 0x1f 0x1f 0x1e 0x12 0x12 0x12 0x12 0x16)
                (v128.and (local.get $bytes) (v128.const i8x16 15 15 15 15 15 15 15 15 15 15 15 15 15 15 15 15)))
              (i8x16.swizzle (v128.const i8x16 0 0 0 1 2 4 2 8 16 16 16 16 0 32 0 0)
                (i8x16.shr_u (local.get $bytes) (i32.const 4)))))))))
          (local.set $bytes (v128.and (local.get $bytes) (v128.load offset=0x80 (i32.sub (i32.const 16) (local.get $length)))))
          (local.set $hash (i64.mul (i64.const 0x9e3779b97f4a7c15)
            (i64.xor (local.get $hash) (i64x2.extract_lane 0 (local.get $bytes)))))
          (local.set $hash (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 32))))
          (local.set $hash (i64.mul (i64.const 0xd6e8feb86659fd93)
            (i64.xor (local.get $hash) (i64x2.extract_lane 1 (local.get $bytes)))))
          (local.set $hash (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 32))))
          (local.set $i (i32.add (local.get $i) (local.get $length)))
          (br_if $block (i32.eq (local.get $length) (i32.const 16))))
        ;; What ends a word makes no handle of the next one: name@host.
        (local.set $handle (i32.const 0))
        (local.set $at (i32.sub (local.get $first) (i32.const 1)))
        (if (i32.eq (i32.load8_u (local.get $at)) (i32.const 0x40)) (then
          (local.set $handle (i32.and (i32.ge_u (local.get $at) (local.get $start))
            (i32.or (i32.gt_u (local.get $at) (local.get $from)) (i32.eq (local.get $from) (local.get $start)))))))
        (block $known
          (if (i32.lt_u (local.get $c) (i32.const 0x60)) (then ;; no digit is above; capital letters are soon told
            (local.set $id (i32.const 2))
            (br_if $known (i32.and (i32.eqz (local.get $handle)) (call $is_number (local.get $first) (local.get $i))))))
          (local.set $at (i32.wrap_i64 (local.get $hash)))
          (loop $slot
            (local.set $at (i32.and (local.get $at) (local.get $mask)))
            (local.set $word (i64.load offset=0xc0000 (i32.shl (local.get $at) (i32.const 3))))
            (if (i64.eqz (local.get $word)) (then
              (local.set $kind (i32.load8_u offset=0x100 (i32.load8_u (local.get $i))))
              (if (i32.eq (local.get $kind) (i32.const 7)) (then (return (i32.const 2))))
              (if (i32.eq (local.get $kind) (i32.const 6)) (then
                (local.set $kind (call $wide (local.get $i) (local.get $end)))
                (if (i32.eqz (local.get $kind)) (then (return (i32.const 3))))
                (if (i32.eq (local.get $kind) (i32.const 1)) (then (return (i32.const 2))))))
              (i64.store (i32.const 0) (local.get $hash))
              (i32.store offset=8 (i32.const 0) (local.get $first))
              (i32.store offset=12 (i32.const 0) (local.get $i))
              (i32.store offset=16 (i32.const 0) (local.get $handle))
              (i32.store offset=20 (i32.const 0) (local.get $from))
              (i32.store offset=24 (i32.const 0) (local.get $count))
              (i32.store offset=28 (i32.const 0) (local.get $step))
              (i32.store offset=32 (i32.const 0) (local.get $open))
              (return (i32.const 1))))
            (local.set $id (i32.sub (i32.and (i32.wrap_i64 (local.get $word)) (i32.const 0x3fffff)) (i32.const 1)))
            (br_if $known (i64.eqz (i64.shr_u (i64.xor (local.get $word) (local.get $hash)) (i64.const 22))))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (br $slot)))
        (if (i32.lt_u (i32.sub (local.get $id) (local.get $http)) (i32.const 3)) (then
          (local.set $at (call $address_end (local.get $id) (local.get $i) (local.get $end)))
          (if (local.get $at) (then
            (local.set $i (local.get $at))
            (local.set $handle (i32.const 0))
            (local.set $id (i32.const 0))))))
        (i32.store offset=0x30000 (i32.shl (local.get $count) (i32.const 2)) (local.get $id))
        (i32.store offset=0x70000 (i32.shl (local.get $count) (i32.const 2)) (local.get $step))
        (i32.store8 offset=0xb0000 (local.get $count) (local.get $handle))
        (local.set $count (i32.add (local.get $count) (i32.const 1)))
        (local.set $step (i32.add (local.get $step) (i32.const 1)))
        (local.set $from (local.get $i))
        (br $next)))
    (i32.store offset=24 (i32.const 0) (local.get $count))
    (i32.const 0))

  ;; Reads the text from $start up to $end; the table of words has $mask + 1 places. Gives 0 if it was read; 1 at a word that is
  ;; not known yet, from where "resume" goes on; 2 at a letter that needs a second look; 3 at a character not known yet. After
  ;; the text there must be 16 bytes, which are 0 meanwhile: reading ends there of itself.
  (func (export "read") (param $start i32) (param $end i32) (param $mask i32) (result i32)
    (local $after v128)
    (local.set $after (v128.load (local.get $end)))
    (v128.store (local.get $end) (v128.const i64x2 0 0))
    (call $go (local.get $start) (local.get $end) (local.get $mask) (local.get $start) (local.get $start) (i32.const 0)
      (i32.const 0) (i32.const 0))
    (v128.store (local.get $end) (local.get $after)))

  (func (export "resume") (param $start i32) (param $end i32) (param $mask i32) (result i32)
    (local $after v128)
    (local.set $after (v128.load (local.get $end)))
    (v128.store (local.get $end) (v128.const i64x2 0 0))
    (call $go (local.get $start) (local.get $end) (local.get $mask) (i32.load offset=8 (i32.const 0))
      (i32.load offset=20 (i32.const 0)) (i32.load offset=24 (i32.const 0)) (i32.load offset=28 (i32.const 0))
      (i32.load offset=32 (i32.const 0)))
    (v128.store (local.get $end) (local.get $after))))
