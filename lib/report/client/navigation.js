/** Marks the page one reads in the navigation, and opens what is folded before printing. */
(() => {
  "use strict";
  const links = new Map([...document.querySelectorAll(".nav a")].map((a) => [a.getAttribute("href").slice(1), a]));
  const seen = new Set();

  function mark() {
    const first = [...links.keys()].find((id) => seen.has(id));
    for (const [id, link] of links) {
      if (id !== first) link.removeAttribute("aria-current");
      else if (link.getAttribute("aria-current") !== "true") {
        link.setAttribute("aria-current", "true");
        const bar = link.closest(".nav ol");
        bar.scrollTo({ left: link.offsetLeft - bar.clientWidth / 3 });
      }
    }
  }

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target.id);
      else seen.delete(target.id);
    }
    mark();
  }, { rootMargin: "-15% 0px -70% 0px" });
  for (const id of links.keys()) {
    const target = document.getElementById(id);
    if (target) observer.observe(target);
  }

  /** Folded rules are read on paper; afterwards they are folded again. */
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("details.how:not([open])")];
    for (const details of unfolded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of unfolded) details.open = false;
  });
})();
