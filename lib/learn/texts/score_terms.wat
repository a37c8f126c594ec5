;; What the terms of a text add up to; see text_scorer.ts. A class's number is a sum over three parts, kept apart: character
;; n-grams, stems and pairs of stems, vectors. First of a part comes the squared length. Numbers are added in the order of the
;; terms, those of full weight first, four at a time ("a four"); a part has as many fours as its numbers need.
;; At 0x0 lie, 4 bytes each:
;;   0x0   where the terms of the text lie, 32 bytes each: number, place of what it adds, stem; the next that has its stem, or 0;
;;         0 if it counts, 1 if its stem was met, 2 if it was; place of what the pair adds that it ends; what it counts (8 bytes)
;;   0x4   where pairs go that may be known, 8 bytes each: term, key
;;   0x8   by number of a term: its stem in 16 bytes, its three parts       0xc   how many bytes that are
;;   0x10  where a stem was met: which text, which term (8 bytes)           0x14  the mask of its places
;;   0x18  which keys may be of a stem or a pair: a bit for each of the      0x1c  slots of key_table.ts
;;         last 20; after them which may be of an n-gram
;;   0x20  the mask of its places                                           0x24  by column: in 16 bytes the text that last had
;;   0x28  how many bytes that is                                                 it as a pair, and what "ngrams" keeps; its
;;                                                                                weight and classes, in fours
;;   0x2c  a row of a column's size that adds nothing                       0x30  how many bytes a part has
;;   0x34  sums (8 bytes each), part by part                                0x38  two numbers that texts of the same stems share
(module
  (import "env" "memory" (memory 1))

  ;; See `mix` of term_features.ts.
  (func $mix (param $key i32) (result i32)
    (local.set $key (i32.mul (i32.xor (local.get $key) (i32.shr_u (local.get $key) (i32.const 16))) (i32.const 0x85ebca6b)))
    (local.set $key (i32.mul (i32.xor (local.get $key) (i32.shr_u (local.get $key) (i32.const 13))) (i32.const 0xc2b2ae35)))
    (i32.xor (local.get $key) (i32.shr_u (local.get $key) (i32.const 16))))

  ;; Looks up each term of the text, and which pairs may be known; see `signatureOf`, `pairKey`. Gives where those end.
  (func $look_up (param $at i32) (param $end i32) (result i32)
    (local $terms i32) (local $size i32) (local $bits i32) (local $none i32) (local $pairs i32)
    (local $term i32) (local $row i32) (local $stem i32) (local $key i32) (local $before i32) (local $low i32) (local $high i32) (local $bit i32)
    (local.set $pairs (i32.load offset=0x4 (i32.const 0)))
    (local.set $terms (i32.load offset=0x8 (i32.const 0)))
    (local.set $size (i32.load offset=0xc (i32.const 0)))
    (local.set $bits (i32.load offset=0x18 (i32.const 0)))
    (local.set $none (i32.load offset=0x2c (i32.const 0)))
    ;; Rows first, in a short loop: they lie far, and so as many as may be are fetched at once.
    (local.set $term (local.get $at))
    (block $fetched
      (loop $fetch
        (br_if $fetched (i32.ge_u (local.get $term) (local.get $end)))
        (local.set $row (i32.add (local.get $terms) (i32.mul (i32.load (local.get $term)) (local.get $size))))
        (i32.store offset=4 (local.get $term) (local.get $row))
        (i32.store offset=8 (local.get $term) (i32.load (local.get $row)))
        (local.set $term (i32.add (local.get $term) (i32.const 32)))
        (br $fetch)))
    (local.set $low (i32.const 0x811c9dc5))
    (local.set $high (i32.shr_u (i32.sub (local.get $end) (local.get $at)) (i32.const 5)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $stem (i32.load offset=8 (local.get $at)))
        (i32.store offset=12 (local.get $at) (i32.const 0))
        (i32.store offset=20 (local.get $at) (local.get $none))
        (local.set $low (i32.mul (i32.xor (local.get $low) (local.get $stem)) (i32.const 0x01000193)))
        (local.set $high (i32.add (i32.const 1) (i32.mul (i32.const 0x2c1b3c6d)
          (i32.xor (local.get $high) (i32.shr_u (local.get $stem) (i32.const 7))))))
        (local.set $key (i32.xor
          (i32.mul (i32.xor (local.get $before) (i32.const 0x5eed2)) (i32.const 0x2c1b3c6d))
          (i32.mul (local.get $stem) (i32.const 0x297a2d39))))
        (local.set $key (i32.mul (i32.xor (local.get $key) (i32.shr_u (local.get $key) (i32.const 16))) (i32.const 0x85ebca6b)))
        (local.set $key (i32.mul (i32.xor (local.get $key) (i32.shr_u (local.get $key) (i32.const 13))) (i32.const 0xc2b2ae35)))
        (local.set $key (i32.xor (local.get $key) (i32.shr_u (local.get $key) (i32.const 16))))
        (local.set $before (local.get $stem))
        ;; Written in any case: whether a pair may be known is hard to foretell.
        (i32.store (local.get $pairs) (local.get $at))
        (i32.store offset=4 (local.get $pairs) (local.get $key))
        (local.set $bit (i32.shr_u
          (i32.load8_u (i32.add (local.get $bits) (i32.shr_u (i32.and (local.get $key) (i32.const 0xfffff)) (i32.const 3))))
          (i32.and (local.get $key) (i32.const 7))))
        (local.set $pairs (i32.add (local.get $pairs) (i32.shl (i32.and (local.get $bit) (i32.const 1)) (i32.const 3))))
        (local.set $at (i32.add (local.get $at) (i32.const 32)))
        (br $next)))
    (i32.store offset=0x38 (i32.const 0) (local.get $low))
    (i32.store offset=0x3c (i32.const 0) (local.get $high))
    (local.get $pairs))

  ;; Marks the terms that were met before: a term counts once a text, and so does a stem. Of terms that count 1, or of those
  ;; that count less.
  (func $mark (param $at i32) (param $end i32) (param $text i32) (param $full i32) (param $even i32)
    (local $met i32) (local $mask i32) (local $place i32) (local $slot i32) (local $stem i32) (local $other i32)
    (local.set $met (i32.load offset=0x10 (i32.const 0)))
    (local.set $mask (i32.load offset=0x14 (i32.const 0)))
    (block $done
      (loop $term
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (block $marked
          (if (i32.eqz (local.get $even)) (then
            (br_if $marked (i32.ne (local.get $full) (f64.eq (f64.load offset=24 (local.get $at)) (f64.const 1))))))
          (local.set $stem (i32.load offset=8 (local.get $at)))
          (local.set $place (local.get $stem))
          (i32.store offset=16 (local.get $at) (i32.const 0))
          (loop $next
            (local.set $slot (i32.add (local.get $met)
              (i32.shl (i32.and (local.get $place) (local.get $mask)) (i32.const 3))))
            (if (i32.ne (i32.load (local.get $slot)) (local.get $text)) (then
              (i32.store (local.get $slot) (local.get $text))
              (i32.store offset=4 (local.get $slot) (local.get $at))
              (br $marked)))
            (local.set $other (i32.load offset=4 (local.get $slot)))
            (local.set $place (i32.add (local.get $place) (i32.const 1)))
            (br_if $next (i32.ne (i32.load offset=8 (local.get $other)) (local.get $stem))))
          (i32.store offset=16 (local.get $at) (i32.const 1))
          (loop $same
            (local.set $slot (local.get $other))
            (if (i32.eq (i32.load (local.get $slot)) (i32.load (local.get $at))) (then
              (i32.store offset=16 (local.get $at) (i32.const 2))
              (br $marked)))
            (local.set $other (i32.load offset=12 (local.get $slot)))
            (br_if $same (local.get $other)))
          (i32.store offset=12 (local.get $slot) (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 32)))
        (br $term))))

  ;; The column of a key that may be known, or 0; see `findKey`.
  (func $find (param $key i32) (result i32)
    (local $place i32) (local $slot i32)
    (local.set $place (i32.mul (i32.xor (local.get $key) (i32.shr_u (local.get $key) (i32.const 16))) (i32.const 0x45d9f3b)))
    (local.set $place (i32.xor (local.get $place) (i32.shr_u (local.get $place) (i32.const 15))))
    (loop $next
      (local.set $slot (i32.add (i32.load offset=0x1c (i32.const 0))
        (i32.shl (i32.and (local.get $place) (i32.load offset=0x20 (i32.const 0))) (i32.const 3))))
      (if (i32.eqz (i32.load (local.get $slot))) (then (return (i32.const 0))))
      (local.set $place (i32.add (local.get $place) (i32.const 1)))
      (br_if $next (i32.ne (i32.load offset=4 (local.get $slot)) (local.get $key))))
    (i32.add (i32.load offset=0x24 (i32.const 0))
      (i32.mul (i32.sub (i32.load (local.get $slot)) (i32.const 1)) (i32.load offset=0x28 (i32.const 0)))))

  ;; The same of any n-gram's key.
  (func $find_ngram (param $key i32) (result i32)
    (if (i32.and (i32.const 1) (i32.shr_u
        (i32.load8_u offset=0x20000 (i32.add (i32.load offset=0x18 (i32.const 0))
          (i32.shr_u (i32.and (local.get $key) (i32.const 0xfffff)) (i32.const 3))))
        (i32.and (local.get $key) (i32.const 7))))
      (then (return (call $find (local.get $key)))))
    (i32.const 0))

  ;; Looks up the pairs that may be known, and leaves out those that the text has had.
  (func $pair (param $at i32) (param $end i32) (param $text i32) (param $full i32) (param $even i32)
    (local $term i32) (local $column i32)
    (block $done
      (loop $pair
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (block $known
          (local.set $term (i32.load (local.get $at)))
          (if (i32.eqz (local.get $even)) (then
            (br_if $known (i32.ne (local.get $full) (f64.eq (f64.load offset=24 (local.get $term)) (f64.const 1))))))
          (local.set $column (call $find (i32.load offset=4 (local.get $at))))
          (br_if $known (i32.eqz (local.get $column)))
          (br_if $known (i32.eq (i32.load (local.get $column)) (local.get $text)))
          (i32.store (local.get $column) (local.get $text))
          (i32.store offset=20 (local.get $term) (local.get $column)))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $pair))))

  ;; Sums of the numbers that stand $four bytes after the begin of each part; the first four has the squared length.
  (func $sum (param $first i32) (param $end i32) (param $four i32) (param $even i32)
    (local $full i32) (local $at i32) (local $part i32) (local $row i32) (local $kind i32) (local $own f64) (local $before f64)
    (local $value f64) (local $weights v128) (local $weight v128)
    (local $r0 v128) (local $r1 v128) (local $w0 v128) (local $w1 v128) (local $v0 v128) (local $v1 v128)
    (local.set $part (i32.load offset=0x30 (i32.const 0)))
    (local.set $full (i32.const 1))
    (local.set $own (f64.const 1))
    (local.set $weight (f64x2.splat (f64.const 1)))
    (local.set $weights (local.get $weight))
    (loop $pass
      (local.set $at (local.get $first))
      (block $done
        (loop $term
          (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
          (block $added
            (if (i32.eqz (local.get $even)) (then
              (local.set $before (local.get $own))
              (local.set $own (f64.load offset=24 (local.get $at)))
              (br_if $added (i32.ne (local.get $full) (f64.eq (local.get $own) (f64.const 1))))
              (local.set $weight (f64x2.splat (local.get $own)))
              (local.set $weights (local.get $weight))
              (if (i32.eqz (local.get $four)) (then
                (local.set $weights
                  (f64x2.replace_lane 0 (local.get $weight) (f64.mul (local.get $own) (local.get $own))))))))
            (block $met
              (local.set $row (i32.add (i32.load offset=4 (local.get $at)) (local.get $four)))
              (local.set $kind (i32.load offset=16 (local.get $at)))
              (br_if $met (i32.eq (local.get $kind) (i32.const 2)))
              (local.set $r0 (f64x2.add (local.get $r0) (f64x2.mul (local.get $weights)
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=16 (local.get $row))))))
              (local.set $r1 (f64x2.add (local.get $r1) (f64x2.mul (local.get $weight)
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=24 (local.get $row))))))
              (br_if $met (local.get $kind))
              (local.set $row (i32.add (local.get $row) (local.get $part)))
              (local.set $w0 (f64x2.add (local.get $w0) (f64x2.mul (local.get $weights)
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=16 (local.get $row))))))
              (local.set $w1 (f64x2.add (local.get $w1) (f64x2.mul (local.get $weight)
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=24 (local.get $row))))))
              (local.set $row (i32.add (local.get $row) (local.get $part)))
              (local.set $v0 (f64x2.add (local.get $v0) (f64x2.mul (local.get $weights)
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=16 (local.get $row))))))
              (local.set $v1 (f64x2.add (local.get $v1) (f64x2.mul (local.get $weight)
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=24 (local.get $row)))))))
            ;; A pair that is not known adds 0: that is faster than to look.
            (local.set $row (i32.load offset=20 (local.get $at)))
            (local.set $value (f64.promote_f32 (f32.load offset=16 (local.get $row))))
            (if (i32.eqz (local.get $even)) (then
              (local.set $value (f64.mul (local.get $value) (f64.min (local.get $own) (local.get $before))))))
            (local.set $row (i32.add (local.get $row) (local.get $four)))
            (local.set $w0 (f64x2.add (local.get $w0) (f64x2.mul (f64x2.splat (local.get $value)) (select
              (f64x2.promote_low_f32x4 (v128.load64_zero offset=16 (local.get $row)))
              (f64x2.replace_lane 0 (f64x2.promote_low_f32x4 (v128.load64_zero offset=16 (local.get $row))) (local.get $value))
              (local.get $four)))))
            (local.set $w1 (f64x2.add (local.get $w1) (f64x2.mul (f64x2.splat (local.get $value))
              (f64x2.promote_low_f32x4 (v128.load64_zero offset=24 (local.get $row)))))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br $term)))
      (local.set $own (f64.const 1))
      (local.set $full (i32.sub (local.get $full) (i32.const 1)))
      (br_if $pass (i32.and (i32.eqz (local.get $even)) (i32.eqz (local.get $full)))))
    (local.set $part (i32.shl (local.get $part) (i32.const 1)))
    (local.set $at (i32.add (i32.load offset=0x34 (i32.const 0)) (i32.shl (local.get $four) (i32.const 1))))
    (v128.store (local.get $at) (local.get $r0))
    (v128.store offset=16 (local.get $at) (local.get $r1))
    (local.set $at (i32.add (local.get $at) (local.get $part)))
    (v128.store (local.get $at) (local.get $w0))
    (v128.store offset=16 (local.get $at) (local.get $w1))
    (local.set $at (i32.add (local.get $at) (local.get $part)))
    (v128.store (local.get $at) (local.get $v0))
    (v128.store offset=16 (local.get $at) (local.get $v1)))

  ;; Adds up what the n-grams of a term's letters say, as numbers of single precision, each as often as it occurs; see
  ;; `ngramsOf`. The letters lie from $at up to $end, 2 bytes each; the numbers go to $row. $term is another number, not 0, for
  ;; each term. Columns are kept from $list on, 8 bytes each, in the order in which they are met.
  (func (export "ngrams") (param $at i32) (param $end i32) (param $row i32) (param $term i32) (param $list i32)
    (local $last i32) (local $to i32) (local $key i32) (local $mixed i32) (local $column i32) (local $p i32)
    (local $part i32) (local $value f64)
    (local.set $to (local.get $list))
    (block $done
      (loop $begin
        (br_if $done (i32.ge_u (i32.add (local.get $at) (i32.const 2)) (local.get $end)))
        (local.set $last (select (local.get $end) (i32.add (local.get $at) (i32.const 10))
          (i32.lt_u (local.get $end) (i32.add (local.get $at) (i32.const 10)))))
        (local.set $key (i32.mul (i32.xor (i32.const 0x9e3779b1) (i32.load16_u (local.get $at))) (i32.const 0x01000193)))
        (local.set $at (i32.add (local.get $at) (i32.const 2)))
        (local.set $p (local.get $at))
        (loop $ngram
          (local.set $key (i32.mul (i32.xor (local.get $key) (i32.load16_u (local.get $p))) (i32.const 0x01000193)))
          (local.set $column (call $find_ngram (call $mix (local.get $key))))
          (if (local.get $column) (then
            (if (i32.ne (i32.load offset=4 (local.get $column)) (local.get $term)) (then
              (i32.store offset=4 (local.get $column) (local.get $term))
              (i32.store offset=8 (local.get $column) (local.get $to))
              (i32.store (local.get $to) (local.get $column))
              (i32.store offset=4 (local.get $to) (i32.const 0))
              (local.set $to (i32.add (local.get $to) (i32.const 8)))))
            (local.set $column (i32.load offset=8 (local.get $column)))
            (i32.store offset=4 (local.get $column) (i32.add (i32.load offset=4 (local.get $column)) (i32.const 1)))))
          (local.set $p (i32.add (local.get $p) (i32.const 2)))
          (br_if $ngram (i32.lt_u (local.get $p) (local.get $last))))
        (br $begin)))
    (local.set $end (i32.add (local.get $row) (i32.load offset=0x30 (i32.const 0))))
    (block $done
      (loop $column
        (br_if $done (i32.ge_u (local.get $list) (local.get $to)))
        (local.set $column (i32.load (local.get $list)))
        (local.set $value (f64.mul (f64.convert_i32_s (i32.load offset=4 (local.get $list)))
          (f64.promote_f32 (f32.load offset=16 (local.get $column)))))
        (f32.store (local.get $row) (f32.demote_f64 (f64.add (f64.promote_f32 (f32.load (local.get $row)))
          (f64.mul (local.get $value) (local.get $value)))))
        (local.set $p (i32.add (local.get $row) (i32.const 4)))
        (loop $class
          (local.set $column (i32.add (local.get $column) (i32.const 4)))
          (f32.store (local.get $p) (f32.demote_f64 (f64.add (f64.promote_f32 (f32.load (local.get $p)))
            (f64.mul (local.get $value) (f64.promote_f32 (f32.load offset=16 (local.get $column)))))))
          (local.set $p (i32.add (local.get $p) (i32.const 4)))
          (br_if $class (i32.lt_u (local.get $p) (local.get $end))))
        (local.set $list (i32.add (local.get $list) (i32.const 8)))
        (br $column))))

  ;; Sums up a text of so many terms. $text is another number for each text; $even says that all terms count 1.
  (func (export "score") (param $count i32) (param $text i32) (param $even i32)
    (local $first i32) (local $end i32) (local $pairs i32) (local $pairs_end i32) (local $four i32)
    (local.set $first (i32.load (i32.const 0)))
    (local.set $end (i32.add (local.get $first) (i32.shl (local.get $count) (i32.const 5))))
    (local.set $pairs (i32.load offset=0x4 (i32.const 0)))
    (local.set $pairs_end (call $look_up (local.get $first) (local.get $end)))
    ;; The first term ends no pair.
    (if (i32.and (i32.ne (local.get $pairs) (local.get $pairs_end))
        (i32.eq (i32.load (local.get $pairs)) (local.get $first)))
      (then (local.set $pairs (i32.add (local.get $pairs) (i32.const 8)))))
    (call $mark (local.get $first) (local.get $end) (local.get $text) (i32.const 1) (local.get $even))
    (call $pair (local.get $pairs) (local.get $pairs_end) (local.get $text) (i32.const 1) (local.get $even))
    (if (i32.eqz (local.get $even)) (then
      (call $mark (local.get $first) (local.get $end) (local.get $text) (i32.const 0) (i32.const 0))
      (call $pair (local.get $pairs) (local.get $pairs_end) (local.get $text) (i32.const 0) (i32.const 0))))
    (loop $next
      (call $sum (local.get $first) (local.get $end) (local.get $four) (local.get $even))
      (local.set $four (i32.add (local.get $four) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $four) (i32.load offset=0x30 (i32.const 0)))))))