// What the lists of the staff do beyond HTML; they work without it. Keys stand in keys.js.
(() => {
  "use strict";
  // On a narrow screen the bar scrolls sideways: the way one is on stands in sight.
  document.querySelector(".bar .menu a[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  // A row of a list opens as a whole.
  document.addEventListener("click", (event) => {
    const target = event.target;
    const row = target instanceof Element && target.closest("tr[data-href]");
    if (row && !target.closest("a, button, input, label, select") && !String(getSelection())) location.assign(row.dataset.href);
  });
})();
