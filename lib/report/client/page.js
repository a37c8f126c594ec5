/** What the page's scripts share: the data embedded in it, its words, and how to make elements. */
(() => {
  "use strict";
  const cache = new Map();

  /** Data of a `<script type="application/json">`, read once. */
  function read(id) {
    if (!cache.has(id)) cache.set(id, JSON.parse(document.getElementById(id).textContent));
    return cache.get(id);
  }

  /** Deflated bytes that lie in base64. */
  async function inflate(base64) {
    const bytes = Uint8Array.from(atob(base64.trim()), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return await new Response(stream).arrayBuffer();
  }

  function element(tag, className, text) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }

  globalThis.earshot = { read, inflate, element, words: read("words") };
})();
