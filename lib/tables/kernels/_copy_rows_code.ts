/** copy_rows.wat assembled, in base64. Made by `deno task kernels`: change the source. @module */
export const CODE: string =
  "AGFzbQEAAAABCwFgBn9/f39/fwF/Ag8BA2VudgZtZW1vcnkCAAEDAgEABwcBA3J1bgAACocBAYQBAQN/AkADQCAAIAFPDQEgACgC" +
  "ACEHIAdBAE4EQCACIAdBAnRqIQcgBygCACEGIAQgBygCBCAGa2ohCCAIIAVLDQIgAyAGaiEGAkADQCAEIAhPDQEgBCAG/QAEAP0L" +
  "BAAgBEEQaiEEIAZBEGohBgwACwsgCCEECyAAQQRqIQAMAAsLIAAL";
