;; The words of texts in memory, as _tokenise_plain.ts finds them, but no more of each than three numbers; and what is asked of
;; many texts' words. Word k's hash lies at $words + 4k, what it is made of at 0x10000 after it, the hash of its first three
;; letters (0 of a shorter one) at 0x20000 after it, at 0x30000 where it begins (its # or @, if it has one), at 0x40000 where
;; it ends: there is room for 16384 words. What is at 0x50000 is used on the way.
(module
  (import "env" "memory" (memory 1))

  ;; Where the character ends that $rare read.
  (global $at (mut i32) (i32.const 0))

  ;; The character at $i that is neither ASCII nor of 0xd0 or 0xd1. One beyond 0xffff is a space if it surely ends a word, as
  ;; most emoji do, else -1.
  (func $rare (param $i i32) (result i32)
    (local $c i32) (local $second i32) (local $third i32)
    (local.set $c (i32.load8_u (local.get $i)))
    (local.set $second (i32.and (i32.load8_u offset=1 (local.get $i)) (i32.const 63)))
    (if (i32.lt_u (local.get $c) (i32.const 0xe0)) (then
      (global.set $at (i32.add (local.get $i) (i32.const 2)))
      (return (i32.or (i32.shl (i32.and (local.get $c) (i32.const 31)) (i32.const 6)) (local.get $second)))))
    (local.set $third (i32.and (i32.load8_u offset=2 (local.get $i)) (i32.const 63)))
    (if (i32.lt_u (local.get $c) (i32.const 0xf0)) (then
      (global.set $at (i32.add (local.get $i) (i32.const 3)))
      (return (i32.or (i32.shl (i32.and (local.get $c) (i32.const 15)) (i32.const 12))
        (i32.or (i32.shl (local.get $second) (i32.const 6)) (local.get $third))))))
    (global.set $at (i32.add (local.get $i) (i32.const 4)))
    (local.set $c (i32.or
      (i32.or (i32.shl (i32.and (local.get $c) (i32.const 7)) (i32.const 18))
        (i32.shl (local.get $second) (i32.const 12)))
      (i32.or (i32.shl (local.get $third) (i32.const 6))
        (i32.and (i32.load8_u offset=3 (local.get $i)) (i32.const 63)))))
    (select (i32.const 0x20) (i32.const -1)
      (i32.lt_u (i32.sub (local.get $c) (i32.const 0x1f1e6)) (i32.const 0x91a))))

;; Finds the words from $i up to $end. $letters holds for each character its folded letter, and above it what a letter is:
  ;; 1, 2 or 4 as `Tokens.kinds`; 8 for what is invisible, 16 for what needs a second look. What a word is made of has the
  ;; bit 32 where it is a handle. Gives the number of words; -1 where there is a second look to take, or a word mixes
  ;; alphabets.
  (func $scan (param $i i32) (param $end i32) (param $letters i32) (param $words i32) (result i32)
    (local $c i32) (local $entry i32) (local $hash i32) (local $kind i32) (local $handle i32) (local $to i32)
    (local $hashes i32) (local $at i32) (local $before i32) (local $sigil i32) (local $start i32)
    (local.set $to (local.get $words))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (local.get $end)))
        (local.set $at (local.get $i))
        (local.set $c (i32.load8_u (local.get $i)))
        (if (i32.eq (i32.and (local.get $c) (i32.const 0xfe)) (i32.const 0xd0))
          (then
            (local.set $c (i32.add (i32.and (i32.shl (local.get $c) (i32.const 6)) (i32.const 0x7c0))
              (i32.and (i32.load8_u offset=1 (local.get $i)) (i32.const 63))))
            (local.set $i (i32.add (local.get $i) (i32.const 2))))
          (else
            (if (i32.lt_u (local.get $c) (i32.const 0x80))
              (then (local.set $i (i32.add (local.get $i) (i32.const 1))))
              (else
                (local.set $c (call $rare (local.get $i)))
                (if (i32.lt_s (local.get $c) (i32.const 0)) (then (return (i32.const -1))))
                (local.set $i (global.get $at))))))
        (local.set $entry (i32.load (i32.add (local.get $letters) (i32.shl (local.get $c) (i32.const 2)))))
        (if (i32.eqz (i32.and (local.get $entry) (i32.const 0x70000))) (then
          (if (local.get $entry) (then
            (br_if $next (i32.eq (local.get $entry) (i32.const 0x80000)))
            (return (i32.const -1))))
          (local.set $handle (i32.const 0))
          (local.set $sigil (i32.const 0))
          (if (i32.or
              (i32.or (i32.eq (local.get $c) (i32.const 0x40)) (i32.eq (local.get $c) (i32.const 0xff20)))
              (i32.or (i32.eq (local.get $c) (i32.const 0x23)) (i32.eq (local.get $c) (i32.const 0xff03))))
            (then
              (local.set $handle (i32.shl
                (i32.or (i32.eq (local.get $c) (i32.const 0x40)) (i32.eq (local.get $c) (i32.const 0xff20)))
                (i32.const 5)))
              (local.set $sigil (i32.or (local.get $handle) (i32.and
                (i32.ne (local.get $before) (i32.const 0x2f)) (i32.ne (local.get $before) (i32.const 0x26)))))
              (local.set $start (local.get $at))))
          (local.set $before (local.get $c))
          (br $next)))
        (if (i32.eqz (local.get $sigil)) (then (local.set $start (local.get $at))))
        (local.set $hash (i32.const 0x811c9dc5))
        (local.set $kind (i32.const 0))
        ;; The hashes of the word's beginnings.
        (local.set $hashes (i32.add (local.get $words) (i32.const 0x50000)))
        (i32.store offset=8 (local.get $hashes) (i32.const 0))
        (block $word
          (loop $letter
            (local.set $hash (i32.mul (i32.const 0x01000193)
              (i32.xor (local.get $hash) (i32.and (local.get $entry) (i32.const 0xffff)))))
            (local.set $kind (i32.or (local.get $kind) (local.get $entry)))
            (i32.store (local.get $hashes) (local.get $hash))
            (local.set $hashes (i32.add (local.get $hashes) (i32.const 4)))
            (local.set $entry (i32.const 0))
            (local.set $at (local.get $i))
            (br_if $word (i32.ge_u (local.get $i) (local.get $end)))
            (local.set $c (i32.load8_u (local.get $i)))
        (if (i32.eq (i32.and (local.get $c) (i32.const 0xfe)) (i32.const 0xd0))
          (then
            (local.set $c (i32.add (i32.and (i32.shl (local.get $c) (i32.const 6)) (i32.const 0x7c0))
              (i32.and (i32.load8_u offset=1 (local.get $i)) (i32.const 63))))
            (local.set $i (i32.add (local.get $i) (i32.const 2))))
          (else
            (if (i32.lt_u (local.get $c) (i32.const 0x80))
              (then (local.set $i (i32.add (local.get $i) (i32.const 1))))
              (else
                (local.set $c (call $rare (local.get $i)))
                (if (i32.lt_s (local.get $c) (i32.const 0)) (then (return (i32.const -1))))
                (local.set $i (global.get $at))))))
        (local.set $entry (i32.load (i32.add (local.get $letters) (i32.shl (local.get $c) (i32.const 2)))))
            (br_if $letter (i32.and (local.get $entry) (i32.const 0x70000)))))
        (if (local.get $entry) (then (return (i32.const -1))))
        (local.set $kind (i32.or (local.get $handle) (i32.shr_u (local.get $kind) (i32.const 16))))
        (if (i32.eq (i32.and (local.get $kind) (i32.const 3)) (i32.const 3)) (then (return (i32.const -1))))
        (i32.store (local.get $to) (local.get $hash))
        (i32.store offset=0x10000 (local.get $to) (local.get $kind))
        (i32.store offset=0x20000 (local.get $to) (i32.load offset=0x50008 (local.get $words)))
        (i32.store offset=0x30000 (local.get $to) (local.get $start))
        (i32.store offset=0x40000 (local.get $to) (local.get $at))
        (local.set $to (i32.add (local.get $to) (i32.const 4)))
        (local.set $handle (i32.const 0))
        (local.set $sigil (i32.const 0))
        (local.set $before (local.get $c))
        (br $next)))
    (i32.shr_u (i32.sub (local.get $to) (local.get $words)) (i32.const 2)))

  ;; See `scatter` in _tokens.ts.
  (func $scattered (param $hash i32) (result i32)
    (local.set $hash (i32.mul (i32.const 0x2c1b3c6d)
      (i32.xor (local.get $hash) (i32.shr_u (local.get $hash) (i32.const 15)))))
    (i32.xor (local.get $hash) (i32.shr_u (local.get $hash) (i32.const 13))))

  ;; Writes the marks (see clean/near/word_marks.ts) of texts $row up to $rows to $out, one after the other; a byte after
  ;; them is written over. Text r lies from the r-th pair of numbers at $slices; where its marks end goes to the r-th number
  ;; at $ends. Gives the first text whose words it cannot tell, or $rows.
  (func (export "marks") (param $row i32) (param $rows i32) (param $slices i32) (param $letters i32) (param $words i32)
    (param $out i32) (param $ends i32) (result i32)
    (local $count i32) (local $at i32) (local $hash i32) (local $slice i32) (local $kind i32) (local $last i32)
    (block $done
      (loop $text
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $slice (i32.add (local.get $slices) (i32.shl (local.get $row) (i32.const 3))))
        (local.set $count (call $scan (i32.load (local.get $slice)) (i32.load offset=4 (local.get $slice))
          (local.get $letters) (local.get $words)))
        (br_if $done (i32.lt_s (local.get $count) (i32.const 0)))
        (local.set $at (local.get $words))
        (local.set $last (i32.add (local.get $words) (i32.shl (local.get $count) (i32.const 2))))
        (block $marked
          (loop $word
            (br_if $marked (i32.ge_u (local.get $at) (local.get $last)))
            (local.set $hash (call $scattered (i32.load (local.get $at))))
            (local.set $kind (i32.load offset=0x10000 (local.get $at)))
            (i32.store (local.get $out) (i32.or
              (i32.or (i32.and (local.get $hash) (i32.const 0x7f))
                (i32.and (i32.shl (local.get $hash) (i32.const 1)) (i32.const 0x7f00)))
              (i32.or (i32.and (i32.shl (local.get $hash) (i32.const 2)) (i32.const 0x3f0000))
                (i32.shl (i32.eq (local.get $kind) (i32.const 4)) (i32.const 22)))))
            (local.set $out (i32.add (local.get $out) (i32.sub (i32.const 3)
              (i32.mul (i32.const 3) (i32.shr_u (local.get $kind) (i32.const 5))))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $word)))
        (i32.store (i32.add (local.get $ends) (i32.shl (local.get $row) (i32.const 2))) (local.get $out))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $text)))
    (local.get $row))

;; Words that $wanted holds by the low 14 bits of their hash, or that begin with three letters that $begun holds by those of
  ;; theirs: for each four numbers to $found, which text, where in it the word begins and ends, its hash. Of a text whose
  ;; words it cannot tell, -1 for where. Text r lies from the r-th number at $offsets up to the next. Gives how many.
  (func (export "hits") (param $rows i32) (param $offsets i32) (param $letters i32) (param $words i32)
    (param $wanted i32) (param $begun i32) (param $found i32) (result i32)
    (local $row i32) (local $count i32) (local $at i32) (local $last i32) (local $first i32) (local $start i32)
    (local $hash i32)
    (local.set $first (local.get $found))
    (block $done
      (loop $text
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $at (i32.add (local.get $offsets) (i32.shl (local.get $row) (i32.const 2))))
        (local.set $start (i32.load (local.get $at)))
        (local.set $count (call $scan (local.get $start) (i32.load offset=4 (local.get $at))
          (local.get $letters) (local.get $words)))
        (if (i32.lt_s (local.get $count) (i32.const 0)) (then
          (i32.store (local.get $found) (local.get $row))
          (i32.store offset=4 (local.get $found) (i32.const -1))
          (local.set $found (i32.add (local.get $found) (i32.const 16)))))
        (local.set $at (local.get $words))
        (local.set $last (i32.add (local.get $words) (i32.shl (local.get $count) (i32.const 2))))
        (block $told
          (loop $word
            (br_if $told (i32.ge_s (local.get $at) (local.get $last)))
            (local.set $hash (call $scattered (i32.load (local.get $at))))
            (if (i32.or
                (i32.load8_u (i32.add (local.get $wanted) (i32.and (local.get $hash) (i32.const 0x3fff))))
                (i32.load8_u (i32.add (local.get $begun)
                  (i32.and (call $scattered (i32.load offset=0x20000 (local.get $at))) (i32.const 0x3fff)))))
              (then
                (i32.store (local.get $found) (local.get $row))
                (i32.store offset=4 (local.get $found)
                  (i32.sub (i32.load offset=0x30000 (local.get $at)) (local.get $start)))
                (i32.store offset=8 (local.get $found)
                  (i32.sub (i32.load offset=0x40000 (local.get $at)) (local.get $start)))
                (i32.store offset=12 (local.get $found) (local.get $hash))
                (local.set $found (i32.add (local.get $found) (i32.const 16)))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $word)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $text)))
    (i32.shr_u (i32.sub (local.get $found) (local.get $first)) (i32.const 4))))
