// What the lists of the staff do beyond HTML; they work without it.
(() => {
  "use strict";
  const on = (name, act) => document.addEventListener(name, act);
  const near = (event, selector) => event.target instanceof Element && event.target.closest(selector);

  // A row of a worklist opens as a whole; j and k, or the arrows, walk through the rows.
  on("click", (event) => {
    const row = near(event, "tr[data-href]");
    if (row && !near(event, "a, button, input, label, select") && !String(getSelection())) location.assign(row.dataset.href);
  });
  on("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || near(event, "input, textarea, select")) return;
    const step = { j: 1, k: -1, "ت": 1, "ن": -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...document.querySelectorAll(".worklist tbody a:first-of-type")];
    if (!step || !links.length || (event.key.startsWith("Arrow") && !near(event, ".worklist"))) return;
    event.preventDefault();
    const here = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
    links[Math.max(0, Math.min(links.length - 1, here + step))].focus();
  });
})();
