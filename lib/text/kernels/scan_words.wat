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
  ;; at $ends. Gives the first text whose words it cannot tell, or $rows. The words are those of $scan, of which less is asked.
  (func (export "marks") (param $row i32) (param $rows i32) (param $slices i32) (param $letters i32) (param $out i32)
    (param $ends i32) (result i32)
    (local $i i32) (local $end i32) (local $to i32) (local $c i32) (local $entry i32) (local $hash i32) (local $kind i32)
    (local $handle i32)
    (block $done
      (loop $text
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $i (i32.add (local.get $slices) (i32.shl (local.get $row) (i32.const 3))))
        (local.set $end (i32.load offset=4 (local.get $i)))
        (local.set $i (i32.load (local.get $i)))
        (local.set $hash (i32.const 0x811c9dc5))
        (local.set $kind (i32.const 0))
        (local.set $handle (i32.const 0))
        (local.set $to (local.get $out))
        (loop $next
          (local.set $entry (i32.const 0))
          (local.set $c (i32.const 0))
          (if (i32.lt_u (local.get $i) (local.get $end)) (then
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
                    (br_if $done (i32.lt_s (local.get $c) (i32.const 0)))
                    (local.set $i (global.get $at))))))
            (local.set $entry (i32.load (i32.add (local.get $letters) (i32.shl (local.get $c) (i32.const 2)))))
            (if (i32.and (local.get $entry) (i32.const 0x70000)) (then
              (local.set $hash (i32.mul (i32.const 0x01000193)
                (i32.xor (local.get $hash) (i32.and (local.get $entry) (i32.const 0xffff)))))
              (local.set $kind (i32.or (local.get $kind) (local.get $entry)))
              (br $next)))))
          (if (local.get $kind)
            (then
              (br_if $done (local.get $entry))
              (local.set $kind (i32.shr_u (local.get $kind) (i32.const 16)))
              (br_if $done (i32.eq (i32.and (local.get $kind) (i32.const 3)) (i32.const 3)))
              (local.set $hash (call $scattered (local.get $hash)))
              (i32.store (local.get $to) (i32.or
                (i32.or (i32.and (local.get $hash) (i32.const 0x7f))
                  (i32.and (i32.shl (local.get $hash) (i32.const 1)) (i32.const 0x7f00)))
                (i32.or (i32.and (i32.shl (local.get $hash) (i32.const 2)) (i32.const 0x3f0000))
                  (i32.shl (i32.eq (local.get $kind) (i32.const 4)) (i32.const 22)))))
              (local.set $to (i32.add (local.get $to) (select (i32.const 0) (i32.const 3) (local.get $handle))))
              (local.set $hash (i32.const 0x811c9dc5))
              (local.set $kind (i32.const 0))
              (local.set $handle (i32.const 0)))
            (else
              (if (local.get $entry)
                (then (br_if $done (i32.ne (local.get $entry) (i32.const 0x80000))))
                (else (local.set $handle (i32.or
                  (i32.eq (local.get $c) (i32.const 0x40)) (i32.eq (local.get $c) (i32.const 0xff20))))))))
          (br_if $next (i32.lt_u (local.get $i) (local.get $end))))
        (local.set $out (local.get $to))
        (i32.store (i32.add (local.get $ends) (i32.shl (local.get $row) (i32.const 2))) (local.get $out))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $text)))
    (local.get $row))

;; Of searches. At $search lie the nibbles of the bytes with which words begin that are looked for (see _word_beginnings.ts),
  ;; at 0x80 after it what is to be learnt, then
  ;;   0x1000 the node of each text,
  ;;   0x4000 and 0x8000 for the last 14 bits of a hash whether a word with it, and one with such first three letters, is
  ;;     looked for,
  ;;   0x10000 pieces, words as they stand in texts, in 0x8000 places of four numbers: hash, where its bytes lie, how many (0:
  ;;     free), its number (-1: it is not looked for),
  ;;   0x90000 steps in 0x40000 places of two numbers: node and piece, one more (0: free), and the node after.
  ;; Nodes: 0 no piece yet, -1 ask of the text itself; for the functions -2 learn first, -3 scan the text.

  ;; True if what a word is with that hash and that of its first three letters may be looked for.
  (func $isWanted (param $hash i32) (param $prefix i32) (param $search i32) (result i32)
    (i32.or
      (i32.load8_u offset=0x4000 (i32.add (local.get $search) (i32.and (local.get $hash) (i32.const 0x3fff))))
      (i32.load8_u offset=0x8000 (i32.add (local.get $search)
        (i32.and (call $scattered (local.get $prefix)) (i32.const 0x3fff))))))

  ;; True if the bytes are the same at both places. Up to 7 after them are read.
  (func $isSame (param $a i32) (param $b i32) (param $length i32) (result i32)
    (block $last
      (loop $eight
        (br_if $last (i32.le_s (local.get $length) (i32.const 8)))
        (if (i64.ne (i64.load (local.get $a)) (i64.load (local.get $b))) (then (return (i32.const 0))))
        (local.set $a (i32.add (local.get $a) (i32.const 8)))
        (local.set $b (i32.add (local.get $b) (i32.const 8)))
        (local.set $length (i32.sub (local.get $length) (i32.const 8)))
        (br $eight)))
    (i64.eqz (i64.shl (i64.xor (i64.load (local.get $a)) (i64.load (local.get $b)))
      (i64.extend_i32_u (i32.shl (i32.sub (i32.const 8) (local.get $length)) (i32.const 3))))))

  ;; The node after $node and the piece from $start up to $end. What is to be learnt is 0 and the piece's hash, start and
  ;; end; or 1, node and piece.
  (func $after (param $node i32) (param $start i32) (param $end i32) (param $hash i32) (param $search i32) (result i32)
    (local $slot i32) (local $length i32) (local $key i32) (local $found i32)
    (local.set $length (i32.sub (local.get $end) (local.get $start)))
    (local.set $slot (i32.xor (local.get $hash) (i32.mul (local.get $length) (i32.const 0x9e3779b1))))
    (block $known
      (loop $probe
        (local.set $key (i32.add (local.get $search)
          (i32.shl (i32.and (local.get $slot) (i32.const 0x7fff)) (i32.const 4))))
        (local.set $found (i32.load offset=0x10008 (local.get $key)))
        (if (i32.eqz (local.get $found)) (then
          (i32.store offset=0x80 (local.get $search) (i32.const 0))
          (i32.store offset=0x84 (local.get $search) (local.get $hash))
          (i32.store offset=0x88 (local.get $search) (local.get $start))
          (i32.store offset=0x8c (local.get $search) (local.get $end))
          (return (i32.const -2))))
        (if (i32.and
            (i32.eq (i32.load offset=0x10000 (local.get $key)) (local.get $hash))
            (i32.eq (local.get $found) (local.get $length)))
          (then (br_if $known
            (call $isSame (local.get $start) (i32.load offset=0x10004 (local.get $key)) (local.get $length)))))
        (local.set $slot (i32.add (local.get $slot) (i32.const 1)))
        (br $probe)))
    (local.set $found (i32.load offset=0x1000c (local.get $key)))
    (if (i32.lt_s (local.get $found) (i32.const 0)) (then (return (local.get $node))))
    (local.set $key (i32.add (i32.const 1) (i32.or (i32.shl (local.get $node) (i32.const 14)) (local.get $found))))
    ;; The pieces after a node lie side by side.
    (local.set $slot (i32.add (i32.mul (local.get $node) (i32.const 0x3779b1)) (local.get $found)))
    (loop $probe
      (local.set $length (i32.add (local.get $search)
        (i32.shl (i32.and (local.get $slot) (i32.const 0x3ffff)) (i32.const 3))))
      (if (i32.eq (i32.load offset=0x90000 (local.get $length)) (local.get $key))
        (then (return (i32.load offset=0x90004 (local.get $length)))))
      (local.set $slot (i32.add (local.get $slot) (i32.const 1)))
      (br_if $probe (i32.load offset=0x90000 (local.get $length))))
    (i32.store offset=0x80 (local.get $search) (i32.const 1))
    (i32.store offset=0x84 (local.get $search) (local.get $node))
    (i32.store offset=0x88 (local.get $search) (local.get $found))
    (i32.const -2))

  ;; The node after the words of a text, each of which is looked at.
  (func $scanned (param $start i32) (param $end i32) (param $letters i32) (param $words i32) (param $search i32)
    (result i32)
    (local $at i32) (local $last i32) (local $node i32) (local $hash i32)
    (local.set $last (call $scan (local.get $start) (local.get $end) (local.get $letters) (local.get $words)))
    (if (i32.lt_s (local.get $last) (i32.const 0)) (then (return (i32.const -1))))
    (local.set $at (local.get $words))
    (local.set $last (i32.add (local.get $words) (i32.shl (local.get $last) (i32.const 2))))
    (block $done
      (loop $word
        (br_if $done (i32.ge_u (local.get $at) (local.get $last)))
        (local.set $hash (call $scattered (i32.load (local.get $at))))
        (if (call $isWanted (local.get $hash) (i32.load offset=0x20000 (local.get $at)) (local.get $search)) (then
          (local.set $node (call $after (local.get $node) (i32.load offset=0x30000 (local.get $at))
            (i32.load offset=0x40000 (local.get $at)) (local.get $hash) (local.get $search)))
          (br_if $done (i32.lt_s (local.get $node) (i32.const 0)))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $word)))
    (local.get $node))

  ;; True if the character at $i, beyond ASCII and not of 0xd0 or 0xd1, surely is no part of a word, nor a # or @.
  (func $isBreak (param $i i32) (param $letters i32) (result i32)
    (local $c i32)
    (local.set $c (call $rare (local.get $i)))
    (if (i32.or (i32.lt_s (local.get $c) (i32.const 0))
        (i32.or (i32.eq (local.get $c) (i32.const 0xff20)) (i32.eq (local.get $c) (i32.const 0xff03))))
      (then (return (i32.const 0))))
    (i32.eqz (i32.load (i32.add (local.get $letters) (i32.shl (local.get $c) (i32.const 2))))))

  ;; True if what ends before $i, not before $start, is a letter of ASCII or of 0xd0 or 0xd1, a digit or an underscore.
  (func $isGlued (param $i i32) (param $start i32) (param $letters i32) (result i32)
    (local $byte i32)
    (if (i32.le_u (local.get $i) (local.get $start)) (then (return (i32.const 0))))
    (local.set $byte (i32.load8_u (i32.sub (local.get $i) (i32.const 1))))
    (if (i32.lt_u (local.get $byte) (i32.const 0x80)) (then (return (i32.and (i32.const 0x70000)
      (i32.load (i32.add (local.get $letters) (i32.shl (local.get $byte) (i32.const 2))))))))
    (i32.eq (i32.const 0xd0) (i32.and (i32.const 0xfe) (i32.load8_u (i32.sub (local.get $i) (i32.const 2))))))

  ;; The node after $node and the word that begins at $at, in a text of ASCII and 0xd0 or 0xd1.
  (func $word (param $node i32) (param $at i32) (param $start i32) (param $end i32) (param $letters i32)
    (param $search i32) (result i32)
    (local $i i32) (local $c i32) (local $entry i32) (local $hash i32) (local $prefix i32) (local $count i32)
    (local $next i32)
    (local.set $i (local.get $at))
    (local.set $hash (i32.const 0x811c9dc5))
    (block $ended
      (loop $letter
        (br_if $ended (i32.ge_u (local.get $i) (local.get $end)))
        (local.set $c (i32.load8_u (local.get $i)))
        (if (i32.lt_u (local.get $c) (i32.const 0x80))
          (then (local.set $next (i32.add (local.get $i) (i32.const 1))))
          (else
            (br_if $ended (i32.ne (i32.and (local.get $c) (i32.const 0xfe)) (i32.const 0xd0)))
            (local.set $c (i32.add (i32.and (i32.shl (local.get $c) (i32.const 6)) (i32.const 0x7c0))
              (i32.and (i32.load8_u offset=1 (local.get $i)) (i32.const 63))))
            (local.set $next (i32.add (local.get $i) (i32.const 2)))))
        (local.set $entry (i32.load (i32.add (local.get $letters) (i32.shl (local.get $c) (i32.const 2)))))
        (br_if $ended (i32.eqz (i32.and (local.get $entry) (i32.const 0x70000))))
        (local.set $hash (i32.mul (i32.const 0x01000193)
          (i32.xor (local.get $hash) (i32.and (local.get $entry) (i32.const 0xffff)))))
        (local.set $count (i32.add (local.get $count) (i32.const 1)))
        (local.set $prefix (select (local.get $hash) (local.get $prefix)
          (i32.eq (local.get $count) (i32.const 3))))
        (local.set $i (local.get $next))
        (br $letter)))
    (local.set $hash (call $scattered (local.get $hash)))
    (if (i32.eqz (call $isWanted (local.get $hash) (local.get $prefix) (local.get $search)))
      (then (return (local.get $node))))
    ;; A # or @ before it, but not in `a#b`, `/#b` or `&#b`.
    (if (i32.gt_u (local.get $at) (local.get $start)) (then
      (local.set $next (i32.sub (local.get $at) (i32.const 1)))
      (local.set $c (i32.load8_u (local.get $next)))
      (if (i32.or (i32.eq (local.get $c) (i32.const 0x40)) (i32.eq (local.get $c) (i32.const 0x23))) (then
        (if (i32.eqz (call $isGlued (local.get $next) (local.get $start) (local.get $letters))) (then
          (local.set $entry (select (i32.load8_u (i32.sub (local.get $at) (i32.const 2))) (i32.const 0)
            (i32.gt_u (local.get $next) (local.get $start))))
          (if (i32.or (i32.eq (local.get $c) (i32.const 0x40)) (i32.and
              (i32.ne (local.get $entry) (i32.const 0x2f)) (i32.ne (local.get $entry) (i32.const 0x26))))
            (then (local.set $at (local.get $next))))))))))
    (call $after (local.get $node) (local.get $at) (local.get $i) (local.get $hash) (local.get $search)))

  ;; The node after the words of a text, of which only those are looked at that begin as one does that is looked for. A text
  ;; that has other characters than ASCII, 0xd0, 0xd1 and breaks, or may have a word of two alphabets, is to be scanned.
  ;; Teddy, the prefilter of Hyperscan: the first, second and fourth byte must be of one bucket, by both nibbles; of two
  ;; letters of two bytes the third tells little.
  (func $sought (param $start i32) (param $end i32) (param $letters i32) (param $search i32) (result i32)
    (local $i i32) (local $node i32) (local $left i32) (local $live i32) (local $bits i32) (local $ascii i32)
    (local $digits i32) (local $cyrillic i32) (local $word i32) (local $wasWord i32) (local $wasAscii i32)
    (local $wasCyrillic i32) (local $wasFirst i32)
    (local $v v128) (local $u v128) (local $low v128) (local $found v128)
    (local.set $i (local.get $start))
    (local.set $low (i8x16.splat (i32.const 15)))
    (block $done
      (loop $block
        (br_if $done (i32.ge_u (local.get $i) (local.get $end)))
        (local.set $left (i32.sub (local.get $end) (local.get $i)))
        (local.set $live (select (i32.const 0xffff) (i32.sub (i32.shl (i32.const 1) (local.get $left)) (i32.const 1))
          (i32.ge_u (local.get $left) (i32.const 16))))
        (local.set $v (v128.load (local.get $i)))
        (local.set $ascii (i32.and (local.get $live) (i8x16.bitmask (i8x16.lt_u
          (i8x16.sub (v128.or (local.get $v) (i8x16.splat (i32.const 0x20))) (i8x16.splat (i32.const 0x61)))
          (i8x16.splat (i32.const 26))))))
        (local.set $digits (i32.and (local.get $live) (i8x16.bitmask (v128.or
          (i8x16.lt_u (i8x16.sub (local.get $v) (i8x16.splat (i32.const 0x30))) (i8x16.splat (i32.const 10)))
          (i8x16.eq (local.get $v) (i8x16.splat (i32.const 0x5f)))))))
        (local.set $cyrillic (i32.and (local.get $live) (i8x16.bitmask (i8x16.eq
          (v128.and (local.get $v) (i8x16.splat (i32.const 0xfe))) (i8x16.splat (i32.const 0xd0))))))
        (local.set $left (i32.shr_u (local.get $cyrillic) (i32.const 15)))
        (local.set $cyrillic (i32.and (i32.const 0xffff) (i32.or (local.get $cyrillic)
          (i32.or (i32.shl (local.get $cyrillic) (i32.const 1)) (local.get $wasFirst)))))
        (local.set $wasFirst (local.get $left))
        (local.set $bits (i32.and (i8x16.bitmask (i8x16.ge_u (local.get $v) (i8x16.splat (i32.const 0xc0))))
          (i32.and (local.get $live) (i32.xor (local.get $cyrillic) (i32.const -1)))))
        (block $broken
          (loop $break
            (br_if $broken (i32.eqz (local.get $bits)))
            (if (i32.eqz (call $isBreak (i32.add (local.get $i) (i32.ctz (local.get $bits))) (local.get $letters)))
              (then (return (i32.const -3))))
            (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
            (br $break)))
        ;; What comes after letters of one alphabet and any digits: by addition a bit goes through the run of digits.
        (local.set $left (i32.xor (local.get $digits) (i32.const -1)))
        (local.set $bits (i32.or (i32.shl (local.get $ascii) (i32.const 1)) (local.get $wasAscii)))
        (local.set $bits (i32.and (local.get $left) (i32.or (local.get $bits)
          (i32.add (local.get $digits) (i32.and (local.get $bits) (local.get $digits))))))
        (if (i32.and (local.get $bits) (local.get $cyrillic)) (then (return (i32.const -3))))
        (local.set $wasAscii (i32.and (i32.const 1) (i32.shr_u (local.get $bits) (i32.const 16))))
        (local.set $bits (i32.or (i32.shl (local.get $cyrillic) (i32.const 1)) (local.get $wasCyrillic)))
        (local.set $bits (i32.and (local.get $left) (i32.or (local.get $bits)
          (i32.add (local.get $digits) (i32.and (local.get $bits) (local.get $digits))))))
        (if (i32.and (local.get $bits) (local.get $ascii)) (then (return (i32.const -3))))
        (local.set $wasCyrillic (i32.and (i32.const 1) (i32.shr_u (local.get $bits) (i32.const 16))))
        ;; Where words begin.
        (local.set $word (i32.or (local.get $ascii) (i32.or (local.get $digits) (local.get $cyrillic))))
        (local.set $bits (i32.and (local.get $word) (i32.xor (i32.const -1)
          (i32.or (i32.shl (local.get $word) (i32.const 1)) (local.get $wasWord)))))
        (local.set $wasWord (i32.shr_u (local.get $word) (i32.const 15)))
        (if (local.get $bits) (then
          (local.set $found (v128.and
            (i8x16.swizzle (v128.load (local.get $search)) (v128.and (local.get $v) (local.get $low)))
            (i8x16.swizzle (v128.load offset=16 (local.get $search)) (i8x16.shr_u (local.get $v) (i32.const 4)))))
          (local.set $u (v128.load offset=1 (local.get $i)))
          (local.set $found (v128.and (local.get $found) (v128.and
            (i8x16.swizzle (v128.load offset=32 (local.get $search)) (v128.and (local.get $u) (local.get $low)))
            (i8x16.swizzle (v128.load offset=48 (local.get $search)) (i8x16.shr_u (local.get $u) (i32.const 4))))))
          (local.set $u (v128.load offset=3 (local.get $i)))
          (local.set $found (v128.and (local.get $found) (v128.and
            (i8x16.swizzle (v128.load offset=64 (local.get $search)) (v128.and (local.get $u) (local.get $low)))
            (i8x16.swizzle (v128.load offset=80 (local.get $search)) (i8x16.shr_u (local.get $u) (i32.const 4))))))
          (local.set $bits (i32.and (local.get $bits)
            (i8x16.bitmask (i8x16.ne (local.get $found) (v128.const i64x2 0 0)))))
          (block $told
            (loop $look
              (br_if $told (i32.eqz (local.get $bits)))
              (local.set $node (call $word (local.get $node) (i32.add (local.get $i) (i32.ctz (local.get $bits)))
                (local.get $start) (local.get $end) (local.get $letters) (local.get $search)))
              (br_if $done (i32.lt_s (local.get $node) (i32.const 0)))
              (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
              (br $look)))))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br $block)))
    (local.get $node))

  ;; Writes the nodes of texts $row up to $rows, text r from the r-th number at $offsets up to the next. Gives the first text
  ;; for which something is to be learnt, or $rows. Up to 31 bytes after a text are read.
  (func (export "follow") (param $row i32) (param $rows i32) (param $offsets i32) (param $letters i32) (param $words i32)
    (param $search i32) (result i32)
    (local $at i32) (local $node i32)
    (block $done
      (loop $text
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $at (i32.add (local.get $offsets) (i32.shl (local.get $row) (i32.const 2))))
        (local.set $node (call $sought (i32.load (local.get $at)) (i32.load offset=4 (local.get $at))
          (local.get $letters) (local.get $search)))
        (if (i32.eq (local.get $node) (i32.const -3)) (then (local.set $node (call $scanned
          (i32.load (local.get $at)) (i32.load offset=4 (local.get $at))
          (local.get $letters) (local.get $words) (local.get $search)))))
        (br_if $done (i32.eq (local.get $node) (i32.const -2)))
        (i32.store offset=0x1000 (i32.add (local.get $search) (i32.shl (local.get $row) (i32.const 2)))
          (local.get $node))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $text)))
    (local.get $row)))
