/** What is known of every mention, unpacked when it is first needed: typed arrays, a value a mention. */
(() => {
  "use strict";
  const { read, inflate } = globalThis.earshot;
  const TYPES = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array };
  let unpacked = null;

  async function unpack() {
    const selection = read("selection");
    const unpacked = selection.columns.map(async (
      [name, bytes, packed],
    ) => [name, new TYPES[bytes](await inflate(packed))]);
    const columns = Object.fromEntries(await Promise.all(unpacked));
    const none = new Uint8Array(selection.rows);
    const setsOf = (book) => selection.sets[`code ${book}`] ?? [[]];
    return {
      ...selection,
      column: (name) => columns[name] ?? none,
      /** The sets of codes that a codebook's column stands for, as places in its names. */
      setsOf,
      /** Of each of these sets, whether it has one of some codes. */
      marked(book, codes) {
        const places = codes.map((code) => (selection.names[`code ${book}`] ?? []).indexOf(code));
        return setsOf(book).map((set) => set.some((place) => places.includes(place)));
      },
    };
  }

  globalThis.earshot.facts = () => unpacked ??= unpack();
})();
