/** The cover picture for a selection: its discs move, its numbers are written again. */
(() => {
  "use strict";
  const { numbers } = globalThis.earshot;
  const SCALES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];
  const picture = document.querySelector(".picture");
  const kept = new Map();

  const percent = (share) => `${Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10}%`;

  /** The picture as it was printed, to go back to. */
  function restore() {
    for (const [node, html] of kept) node.replaceChildren(...html.map((child) => child.cloneNode(true)));
  }

  function refreshCover(foundOf) {
    if (!picture) return;
    const parts = picture.querySelectorAll(".board, .legend");
    for (const part of parts) if (!kept.has(part)) kept.set(part, [...part.childNodes].map((n) => n.cloneNode(true)));
    restore();
    if (!foundOf) return;
    const shown = (id) => !id ? null : foundOf(Number(id))?.value ?? null;
    const lines = [...picture.querySelectorAll(".board li")];
    const values = lines.flatMap(({ dataset }) => [shown(dataset.asks) ?? 0, shown(dataset.does) ?? 0]);
    const top = SCALES.find((end) => end >= Math.max(...values)) ?? 1;
    for (const tick of picture.querySelectorAll("[data-tick]")) {
      tick.textContent = numbers.share(tick.dataset.tick * top);
    }
    for (const span of picture.querySelectorAll("[data-row]")) {
      span.textContent = numbers.written(foundOf(Number(span.dataset.row)), span.dataset.as);
    }
    for (const line of lines) refreshLine(line, { shown, top });
  }

  function refreshLine(line, { shown, top }) {
    const [asks, does, answered] = ["asks", "does", "answered"].map((end) => shown(line.dataset[end]));
    line.className = "";
    for (const end of ["asks", "does"]) {
      const [value, other] = end === "asks" ? [asks, does] : [does, asks];
      const disc = line.querySelector(`.disc.${end}`);
      if (!disc) continue;
      disc.hidden = value === null;
      disc.style.left = percent((value ?? 0) / top);
      const left = other !== null && value !== null && (value < other || (value === other && end === "does"));
      disc.classList.toggle("left", left);
      disc.classList.toggle("right", !left);
      disc.removeAttribute("title");
      disc.setAttribute("aria-label", `${disc.dataset.label}: ${value === null ? "—" : numbers.share(value)}`);
    }
    const gap = asks === null || does === null ? null : asks - does;
    const side = gap !== null && gap > 0 ? "short" : "over";
    const bar = line.querySelector(".bar");
    if (bar) {
      bar.hidden = gap === null;
      bar.className = `bar ${side}`;
      bar.style.left = percent(Math.min(asks ?? 0, does ?? 0) / top);
      bar.style.width = percent(Math.abs(gap ?? 0) / top);
    }
    const by = line.querySelector(".by > *");
    by.className = gap === null ? "" : side;
    by.textContent = gap === null ? "—" : globalThis.earshot.words.points.replace("{n}", numbers.points(-gap));
    if (answered === null) { for (const small of line.querySelectorAll(".answered > small")) small.textContent = ""; }
    const open = line.querySelector(".answered .open");
    if (open) open.disabled = answered === null; // nobody asked for it: there is nothing to list
    const meter = line.querySelector(".meter");
    if (!meter) return;
    meter.hidden = answered === null;
    meter.firstElementChild.style.width = percent(answered ?? 0);
  }

  globalThis.earshot.refreshCover = refreshCover;
})();
