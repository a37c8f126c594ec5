;; What _read_lower_case.ts does for one text, for many, as far as bytes tell.
(module
  (import "env" "memory" (memory 1))
  (import "env" "rewrite" (func $rewrite (param i32 i32 i32) (result i32)))
  (import "env" "begins" (func $begins (param i32 i32) (result i32)))

  (func $isWhite (param $byte i32) (result i32)
    (i32.or (i32.eq (local.get $byte) (i32.const 0x20)) (i32.eq (local.get $byte) (i32.const 0x0a))))

  ;; True for a letter of ASCII, a digit, `_` and `.`.
  (func $isNameByte (param $byte i32) (result i32)
    (i32.or
      (i32.or
        (i32.lt_u (i32.sub (i32.or (local.get $byte) (i32.const 0x20)) (i32.const 0x61)) (i32.const 26))
        (i32.lt_u (i32.sub (local.get $byte) (i32.const 0x30)) (i32.const 10)))
      (i32.or (i32.eq (local.get $byte) (i32.const 0x5f)) (i32.eq (local.get $byte) (i32.const 0x2e)))))

  ;; After `RT` or `РТ`, in either case, at $i; -1 if neither stands there.
  (func $afterRepostWord (param $i i32) (param $end i32) (result i32)
    (local $word i32)
    (local.set $word (i32.load (local.get $i)))
    (if (i32.and (i32.le_u (i32.add (local.get $i) (i32.const 2)) (local.get $end))
        (i32.eq (i32.and (i32.or (local.get $word) (i32.const 0x2020)) (i32.const 0xffff)) (i32.const 0x7472)))
      (then (return (i32.add (local.get $i) (i32.const 2)))))
    (if (i32.and
        (i32.le_u (i32.add (local.get $i) (i32.const 4)) (local.get $end))
        (i32.and
          (i32.or
            (i32.eq (i32.and (local.get $word) (i32.const 0xffff)) (i32.const 0xa0d0))
            (i32.eq (i32.and (local.get $word) (i32.const 0xffff)) (i32.const 0x80d1)))
          (i32.or
            (i32.eq (i32.shr_u (local.get $word) (i32.const 16)) (i32.const 0xa2d0))
            (i32.eq (i32.shr_u (local.get $word) (i32.const 16)) (i32.const 0x82d1)))))
      (then (return (i32.add (local.get $i) (i32.const 4)))))
    (i32.const -1))

  ;; See `isOddBeginning` in _marks_of_text.ts.
  (func $isOdd (param $i i32) (param $end i32) (result i32)
    (local $word i32) (local $pair i32) (local $third i32)
    (if (i32.gt_u (i32.add (local.get $i) (i32.const 3)) (local.get $end)) (then (return (i32.const 0))))
    (local.set $word (i32.load (local.get $i)))
    (local.set $pair (i32.and (local.get $word) (i32.const 0xffff)))
    (local.set $third (i32.and (i32.shr_u (local.get $word) (i32.const 16)) (i32.const 0xff)))
    (if (i32.eq (local.get $pair) (i32.const 0x80e2)) (then (return (i32.or
      (i32.lt_u (i32.sub (local.get $third) (i32.const 0x8b)) (i32.const 5))
      (i32.lt_u (i32.sub (local.get $third) (i32.const 0xaa)) (i32.const 5))))))
    (if (i32.eq (local.get $pair) (i32.const 0x81e2)) (then
      (return (i32.ge_u (local.get $third) (i32.const 0xa0)))))
    (if (i32.or (i32.eq (local.get $pair) (i32.const 0xadc2)) (i32.eq (local.get $pair) (i32.const 0xbbef)))
      (then (return (i32.const 1))))
    (if (i32.or (i32.eq (local.get $pair) (i32.const 0xa0d0)) (i32.eq (local.get $pair) (i32.const 0x80d1)))
      (then (return (i32.eq (i32.or (local.get $third) (i32.const 0x20)) (i32.const 0x74)))))
    (local.set $word (i32.or (i32.and (local.get $word) (i32.const 0xffffff)) (i32.const 0x20)))
    (i32.or (i32.eq (local.get $word) (i32.const 0xa2d072)) (i32.eq (local.get $word) (i32.const 0x82d172))))

  ;; See `bodyOf` in _marks_of_text.ts.
  (func $bodyOf (param $body i32) (param $end i32) (result i32)
    (local $i i32) (local $name i32) (local $byte i32)
    (block $unsure
      (loop $more
        (br_if $unsure (call $isOdd (local.get $body) (local.get $end)))
        (local.set $i (call $afterRepostWord (local.get $body) (local.get $end)))
        (if (i32.or (i32.lt_s (local.get $i) (i32.const 0)) (i32.ge_s (local.get $i) (local.get $end)))
          (then (return (local.get $body))))
        (local.set $byte (i32.load8_u (local.get $i)))
        (if (i32.eqz (call $isWhite (local.get $byte))) (then
          (br_if $unsure (i32.or (i32.eq (local.get $byte) (i32.const 0x40))
            (i32.or (i32.eq (local.get $byte) (i32.const 0x3a)) (i32.eq (local.get $byte) (i32.const 0xef)))))
          (return (local.get $body))))
        (br_if $unsure (i32.ge_u (i32.add (local.get $i) (i32.const 2)) (local.get $end)))
        (br_if $unsure (i32.ne (i32.load8_u offset=1 (local.get $i)) (i32.const 0x40)))
        (local.set $i (i32.add (local.get $i) (i32.const 2)))
        (local.set $name (local.get $i))
        (block $named
          (loop $letter
            (br_if $named (i32.ge_u (local.get $i) (local.get $end)))
            (br_if $named (i32.eqz (call $isNameByte (i32.load8_u (local.get $i)))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br $letter)))
        (br_if $unsure (i32.eq (local.get $i) (local.get $name)))
        ;; A server after the name, or a letter of another script.
        (local.set $byte (select (i32.load8_u (local.get $i)) (i32.const 0)
          (i32.lt_u (local.get $i) (local.get $end))))
        (br_if $unsure (i32.or (i32.ge_u (local.get $byte) (i32.const 0x80))
          (i32.eq (local.get $byte) (i32.const 0x40))))
        (local.set $i (i32.add (local.get $i) (i32.eq (local.get $byte) (i32.const 0x3a))))
        (if (i32.lt_u (local.get $i) (local.get $end)) (then
          (local.set $i (i32.add (local.get $i) (call $isWhite (i32.load8_u (local.get $i)))))))
        (br_if $unsure (i32.and (i32.lt_u (local.get $i) (local.get $end))
          (i32.eq (i32.load8_u (local.get $i)) (i32.const 0x3a))))
        (local.set $body (local.get $i))
        (br $more)))
    (i32.const -1))

  ;; The first @ from $i on, or $end.
  (func $handle (param $i i32) (param $end i32) (result i32)
    (local $bits i32)
    (loop $block
      (if (i32.ge_s (local.get $i) (local.get $end)) (then (return (local.get $end))))
      (local.set $bits (i8x16.bitmask (i8x16.eq (v128.load (local.get $i)) (i8x16.splat (i32.const 0x40)))))
      (if (local.get $bits) (then
        (local.set $i (i32.add (local.get $i) (i32.ctz (local.get $bits))))
        (return (select (local.get $i) (local.get $end) (i32.lt_u (local.get $i) (local.get $end))))))
      (local.set $i (i32.add (local.get $i) (i32.const 16)))
      (br $block))
    (unreachable))

  ;; See `quoteIn` in _marks_of_text.ts: 1 a quote, 0 none, -1 unsure.
  (func $quoteIn (param $start i32) (param $end i32) (result i32)
    (local $at i32) (local $i i32) (local $word i32) (local $byte i32)
    (local.set $at (i32.add (local.get $start) (i32.const 2)))
    (block $none
      (loop $more
        (local.set $at (call $handle (local.get $at) (local.get $end)))
        (br_if $none (i32.ge_s (local.get $at) (local.get $end)))
        (local.set $i (i32.sub (local.get $at)
          (i32.eq (i32.load8_u (i32.sub (local.get $at) (i32.const 1))) (i32.const 0x20))))
        (local.set $i (i32.sub (local.get $i)
          (i32.eq (i32.load8_u (i32.sub (local.get $i) (i32.const 1))) (i32.const 0x3a))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (local.set $word (i32.sub (local.get $i) (i32.const 2)))
        (if (i32.ne (call $afterRepostWord (local.get $word) (local.get $i)) (local.get $i)) (then
          (local.set $word (i32.sub (local.get $i) (i32.const 4)))
          (br_if $more (i32.ne (call $afterRepostWord (local.get $word) (local.get $i)) (local.get $i)))))
        (br_if $more (i32.le_s (local.get $word) (local.get $start)))
        (br_if $more (i32.ne (i32.load8_u (i32.sub (local.get $word) (i32.const 1))) (i32.const 0x20)))
        (br_if $more (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $byte (i32.load8_u (local.get $at)))
        (if (i32.ge_u (local.get $byte) (i32.const 0x80)) (then (return (i32.const -1))))
        (br_if $more (i32.eq (local.get $byte) (i32.const 0x2e)))
        (br_if $more (i32.eqz (call $isNameByte (local.get $byte))))
        (return (call $ownWordIn (local.get $start) (i32.sub (local.get $word) (i32.const 1))))))
    (i32.const 0))

  ;; See `ownWordIn` in _marks_of_text.ts: 1 a word, 0 none, -1 unsure.
  (func $ownWordIn (param $i i32) (param $end i32) (result i32)
    (local $byte i32) (local $before i32) (local $isCyrillic i32) (local $third i32)
    (block $none
      (loop $next
        (br_if $none (i32.ge_s (local.get $i) (local.get $end)))
        (local.set $byte (i32.load8_u (local.get $i)))
        (if (call $begins (local.get $i) (local.get $end)) (then
          (loop $pass
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $none (i32.ge_u (local.get $i) (local.get $end)))
            (br_if $pass (i32.ne (i32.load8_u (local.get $i)) (i32.const 0x20))))
          (local.set $before (i32.const 0x20))
          (br $next)))
        (local.set $isCyrillic (i32.eq (i32.and (local.get $byte) (i32.const 0xfe)) (i32.const 0xd0)))
        (if (i32.or (local.get $isCyrillic) (i32.and
            (call $isNameByte (local.get $byte))
            (i32.and (i32.ne (local.get $byte) (i32.const 0x5f)) (i32.ne (local.get $byte) (i32.const 0x2e)))))
          (then
            (if (i32.and
                (i32.ne (local.get $before) (i32.const 0x5f))
                (i32.and (i32.ne (local.get $before) (i32.const 0x23)) (i32.ne (local.get $before) (i32.const 0x40))))
              (then (return (i32.const 1))))
            (local.set $before (i32.const 0x5f)) ;; as any part of a word
            (local.set $i (i32.add (local.get $i) (i32.add (i32.const 1) (local.get $isCyrillic))))
            (br $next)))
        (local.set $before (local.get $byte))
        (if (i32.lt_u (local.get $byte) (i32.const 0x80)) (then
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br $next)))
        ;; « », most punctuation, №, most emoji.
        (local.set $third (i32.load8_u offset=2 (local.get $i)))
        (local.set $isCyrillic (i32.load8_u offset=1 (local.get $i)))
        (if (i32.and (i32.eq (local.get $byte) (i32.const 0xc2)) (i32.or
            (i32.eq (local.get $isCyrillic) (i32.const 0xab)) (i32.eq (local.get $isCyrillic) (i32.const 0xbb))))
          (then
            (local.set $i (i32.add (local.get $i) (i32.const 2)))
            (br $next)))
        (if (i32.and (i32.eq (local.get $byte) (i32.const 0xe2)) (i32.or
            (i32.eq (local.get $isCyrillic) (i32.const 0x80))
            (i32.and (i32.eq (local.get $isCyrillic) (i32.const 0x84)) (i32.eq (local.get $third) (i32.const 0x96)))))
          (then
            (local.set $i (i32.add (local.get $i) (i32.const 3)))
            (br $next)))
        (if (i32.and (i32.eq (local.get $byte) (i32.const 0xf0)) (i32.and
            (i32.ne (local.get $third) (i32.const 0x84)) (i32.ne (local.get $third) (i32.const 0xaf))))
          (then
            (local.set $i (i32.add (local.get $i) (i32.const 4)))
            (br $next)))
        (return (i32.const -1))))
    (i32.const 0))

  ;; True for what begins like an address.
  (func $isAddress (param $i i32) (param $end i32) (result i32)
    (local $word i32)
    (if (i32.lt_s (i32.sub (local.get $end) (local.get $i)) (i32.const 4)) (then (return (i32.const 0))))
    (local.set $word (i32.or (i32.load (local.get $i)) (i32.const 0x20202020)))
    (if (i32.eq (i32.and (local.get $word) (i32.const 0xffffff)) (i32.const 0x777777))
      (then (return (i32.eq (i32.load8_u offset=3 (local.get $i)) (i32.const 0x2e)))))
    (if (i32.ne (local.get $word) (i32.const 0x70747468)) (then (return (i32.const 0))))
    (local.set $i (i32.add (i32.add (local.get $i) (i32.const 4)) (i32.eq (i32.const 0x73)
      (i32.or (i32.load8_u offset=4 (local.get $i)) (i32.const 0x20)))))
    (i32.and (i32.lt_u (i32.add (local.get $i) (i32.const 2)) (local.get $end))
      (i32.eq (i32.and (i32.load (local.get $i)) (i32.const 0xffffff)) (i32.const 0x2f2f3a))))

  ;; See `cutOf` in _marks_of_text.ts: where the text was cut; -1 it was not, -2 unsure.
  (func $cutOf (param $start i32) (param $end i32) (result i32)
    (local $dots i32) (local $i i32) (local $byte i32)
    (local.set $dots (i32.sub (local.get $end) (i32.const 2)))
    (loop $back
      (local.set $dots (i32.sub (local.get $dots) (i32.const 1)))
      (if (i32.lt_s (local.get $dots) (local.get $start)) (then (return (i32.const -1))))
      (local.set $i (i32.and (i32.load (local.get $dots)) (i32.const 0xffffff)))
      (br_if $back (i32.and
        (i32.ne (local.get $i) (i32.const 0x2e2e2e)) (i32.ne (local.get $i) (i32.const 0xa680e2)))))
    ;; An address may hold the dots, or a bracket or another dot stand before them.
    (local.set $i (local.get $dots))
    (block $clear
      (loop $back
        (br_if $clear (i32.le_s (local.get $i) (local.get $start)))
        (local.set $i (i32.sub (local.get $i) (i32.const 1)))
        (local.set $byte (i32.load8_u (local.get $i)))
        (br_if $clear (i32.eq (local.get $byte) (i32.const 0x20)))
        (if (i32.or (i32.eq (local.get $byte) (i32.const 0x68)) (i32.eq (local.get $byte) (i32.const 0x77)))
          (then (if (call $isAddress (local.get $i) (local.get $end)) (then (return (i32.const -2))))))
        (br $back)))
    (if (i32.gt_s (local.get $dots) (local.get $start)) (then
      (local.set $byte (i32.load8_u (i32.sub (local.get $dots) (i32.const 1))))
      (if (i32.or (i32.eq (local.get $byte) (i32.const 0x2e)) (i32.or
          (i32.eq (local.get $byte) (i32.const 0x5b)) (i32.eq (local.get $byte) (i32.const 0x28))))
        (then (return (i32.const -2))))))
    (local.set $i (i32.add (local.get $dots) (i32.const 3)))
    (if (i32.eq (local.get $i) (local.get $end)) (then (return (local.get $dots))))
    (if (i32.eq (i32.load8_u (local.get $i)) (i32.const 0x20)) (then
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (if (call $isAddress (local.get $i) (local.get $end)) (then
        (loop $pass
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (if (i32.ge_u (local.get $i) (local.get $end)) (then (return (local.get $dots))))
          (br_if $pass (i32.ne (i32.load8_u (local.get $i)) (i32.const 0x20))))
        (return (i32.const -2))))))
    ;; A word after the dots with which no address, tag, handle or promise of more begins.
    (if (i32.ge_u (i32.add (local.get $i) (i32.const 1)) (local.get $end)) (then (return (i32.const -2))))
    (local.set $byte (i32.load8_u (local.get $i)))
    (local.set $dots (i32.load8_u offset=1 (local.get $i)))
    (if (i32.eq (local.get $byte) (i32.const 0xd0)) (then (return (select (i32.const -1) (i32.const -2)
      (i32.and (i32.ne (local.get $dots) (i32.const 0xbf)) (i32.ne (local.get $dots) (i32.const 0xb4)))))))
    (if (i32.eq (local.get $byte) (i32.const 0xd1)) (then (return (select (i32.const -1) (i32.const -2)
      (i32.ne (local.get $dots) (i32.const 0x87))))))
    ;; Letters but h, w, v, r, s and c.
    (local.set $byte (i32.sub (local.get $byte) (i32.const 0x61)))
    (select (i32.const -1) (i32.const -2) (i32.and
      (i32.lt_u (local.get $byte) (i32.const 26))
      (i32.and (i32.shr_u (i32.const 0x399ff7b) (local.get $byte)) (i32.const 1)))))

  ;; Where the last whole word before $cut ends.
  (func $wholeEnd (param $from i32) (param $cut i32) (result i32)
    (if (i32.gt_u (local.get $cut) (local.get $from)) (then
      (local.set $cut (i32.sub (local.get $cut)
        (i32.eq (i32.load8_u (i32.sub (local.get $cut) (i32.const 1))) (i32.const 0x20))))))
    (block $done
      (loop $back
        (br_if $done (i32.le_u (local.get $cut) (local.get $from)))
        (br_if $done (i32.eq (i32.load8_u (i32.sub (local.get $cut) (i32.const 1))) (i32.const 0x20)))
        (local.set $cut (i32.sub (local.get $cut) (i32.const 1)))
        (br $back)))
    (local.get $cut))

  ;; Texts $row up to $rows: text r lies from the r-th number at $offsets up to the next, its lower-case form $lower after it,
  ;; room $room after it, and three numbers are known of it at $facts: what was met (-1: nothing is known), white spaces,
  ;; characters. Writes where its body begins to $bodies, where the compared and the spoken form begin and end to pairs at
  ;; $compared and $spoken, and to $words and $flags how many words, at most 65535, and the sum of the marks (see types.ts):
  ;; 1 no text, 4 repost, 8 cut, 16 quote. Gives the first text of which it cannot tell, or $rows: in place of its body -1 where
  ;; strings must, -2 where _read_lower_case.ts may, as for texts of $limit characters. In the room, 15 bytes after a text are
  ;; written over.
  (func (export "run") (param $row i32) (param $rows i32) (param $offsets i32) (param $lower i32) (param $room i32) (param $facts i32)
    (param $bodies i32) (param $compared i32) (param $spoken i32) (param $words i32) (param $flags i32) (param $limit i32)
    (result i32)
    (local $start i32) (local $end i32) (local $met i32) (local $body i32) (local $quote i32) (local $to i32)
    (local $from i32) (local $count i32) (local $cut i32)
    (local.set $offsets (i32.add (local.get $offsets) (i32.shl (local.get $row) (i32.const 2))))
    (local.set $facts (i32.add (local.get $facts) (i32.mul (local.get $row) (i32.const 12))))
    (local.set $bodies (i32.add (local.get $bodies) (i32.shl (local.get $row) (i32.const 2))))
    (local.set $compared (i32.add (local.get $compared) (i32.shl (local.get $row) (i32.const 3))))
    (local.set $spoken (i32.add (local.get $spoken) (i32.shl (local.get $row) (i32.const 3))))
    (local.set $words (i32.add (local.get $words) (i32.shl (local.get $row) (i32.const 1))))
    (local.set $flags (i32.add (local.get $flags) (local.get $row)))
    (block $done
      (loop $text
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $start (i32.load (local.get $offsets)))
        (local.set $end (i32.load offset=4 (local.get $offsets)))
        (local.set $met (i32.load (local.get $facts)))
        (local.set $body (i32.const -1))
        (block $told
          (br_if $told (i32.lt_s (local.get $met) (i32.const 0)))
          (local.set $body (i32.const -2))
          (br_if $told (i32.eq (i32.load offset=8 (local.get $facts)) (local.get $limit)))
          (local.set $body (call $bodyOf (local.get $start) (local.get $end)))
          (br_if $told (i32.lt_s (local.get $body) (i32.const 0)))
          (local.set $from (i32.add (local.get $body) (local.get $lower)))
          (local.set $to (i32.add (local.get $end) (local.get $lower)))
          ;; An address may reach from the name into the body.
          (if (i32.and (i32.eq (i32.and (local.get $met) (i32.const 3)) (i32.const 3))
              (i32.gt_u (local.get $body) (local.get $start)))
            (then (if (i32.eqz (call $isWhite (i32.load8_u (i32.sub (local.get $body) (i32.const 1))))) (then
              (local.set $body (i32.const -1))
              (br $told)))))
          (local.set $quote (i32.const 0))
          (if (i32.and (local.get $met) (i32.const 8)) (then
            (local.set $quote (call $quoteIn (local.get $from) (local.get $to)))
            (if (i32.lt_s (local.get $quote) (i32.const 0)) (then
              (local.set $body (i32.const -2))
              (br $told)))))
          (local.set $cut (i32.const -1))
          (if (i32.and (local.get $met) (i32.const 4)) (then
            (local.set $cut (call $cutOf (local.get $from) (local.get $to)))
            (if (i32.eq (local.get $cut) (i32.const -2)) (then
              (local.set $body (i32.const -2))
              (br $told)))))
          (i32.store (local.get $spoken) (local.get $from))
          (i32.store offset=4 (local.get $spoken) (if (result i32) (i32.lt_s (local.get $cut) (i32.const 0))
            (then (local.get $to))
            (else (call $wholeEnd (local.get $from) (local.get $cut)))))
          (if (i32.and (local.get $met) (i32.const 1)) (then
            (local.set $met (i32.add (local.get $start) (local.get $room)))
            (local.set $to (call $rewrite (local.get $from) (local.get $to) (local.get $met)))
            (local.set $from (local.get $met))
            (if (i32.lt_s (local.get $to) (i32.const 0)) (then
              (local.set $body (i32.const -1))
              (br $told)))))
          (i32.store (local.get $compared) (local.get $from))
          (i32.store offset=4 (local.get $compared) (local.get $to))
          (local.set $count (i32.add (i32.load offset=4 (local.get $facts))
            (i32.ne (local.get $start) (local.get $end))))
          (i32.store16 (local.get $words) (select (local.get $count) (i32.const 65535)
            (i32.lt_u (local.get $count) (i32.const 65535))))
          (i32.store8 (local.get $flags) (i32.or
            (i32.or (i32.eq (local.get $from) (local.get $to))
              (i32.shl (i32.ge_s (local.get $cut) (i32.const 0)) (i32.const 3)))
            (i32.or
              (i32.shl (i32.gt_u (local.get $body) (local.get $start)) (i32.const 2))
              (i32.shl (local.get $quote) (i32.const 4))))))
        (i32.store (local.get $bodies) (local.get $body))
        (br_if $done (i32.lt_s (local.get $body) (i32.const 0)))
        (local.set $offsets (i32.add (local.get $offsets) (i32.const 4)))
        (local.set $facts (i32.add (local.get $facts) (i32.const 12)))
        (local.set $bodies (i32.add (local.get $bodies) (i32.const 4)))
        (local.set $compared (i32.add (local.get $compared) (i32.const 8)))
        (local.set $spoken (i32.add (local.get $spoken) (i32.const 8)))
        (local.set $words (i32.add (local.get $words) (i32.const 2)))
        (local.set $flags (i32.add (local.get $flags) (i32.const 1)))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $text)))
    (local.get $row)))
