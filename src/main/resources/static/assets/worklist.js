// The worklist stays where it is: what is selected and typed outlives a change beside it, the line one was at keeps the
// focus, and the counts are asked for now and then while somebody looks. The page works without it.
(() => {
  "use strict";
  const EVERY = 30000;
  const ALONE = 300000; // nobody touched the page for so long: it asks no more, and the session can end
  const on = (name, act) => document.addEventListener(name, act);
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const number = (value) => value.toLocaleString(document.documentElement.lang === "fa" ? "fa-IR" : "en");
  const boxes = () => all(".worklist input[name=case]");
  const subject = (box) => box.value.split(".")[0];

  const tell = () => {
    const told = one("#selected");
    if (!told) return;
    const chosen = boxes().filter((box) => box.checked).length;
    told.textContent = told.dataset.text.replace("#", number(chosen));
    const every = one("input[data-all]");
    if (every) {
      every.checked = chosen > 0 && chosen === boxes().length;
      every.indeterminate = chosen > 0 && !every.checked;
    }
  };
  on("change", (event) => {
    if (event.target.matches("input[data-all]")) boxes().forEach((box) => { box.checked = event.target.checked; });
    if (event.target.matches("input[data-all], input[name=case]")) tell();
  });
  // Enter in the field that looks for receivers looks for them.
  on("keydown", (event) => {
    if (event.code !== "Enter" || !event.target.matches("[data-lookup]")) return;
    event.preventDefault();
    one("#bulk-lookup").click();
  });

  let kept = null;
  on("htmx:beforeSwap", (event) => {
    if (event.detail.target.id !== "main") return;
    const path = event.detail.pathInfo.requestPath;
    const row = document.activeElement && document.activeElement.closest(".worklist tbody tr");
    const rows = all(".worklist tbody tr");
    kept = {
      several: /\/staff\/worklist\/(refer|answer|undo)/.test(path),
      chosen: boxes().filter((box) => box.checked).map(subject),
      typed: all("#bulk [name^=bulk]").filter((field) => field.type !== "radio" || field.checked).map((field) => [field.id, field.value]),
      open: all("#bulk details[open]").map((details) => details.id),
      at: row ? rows.indexOf(row) : rows.findIndex((each) => each.hasAttribute("aria-current")),
    };
    event.detail.shouldSwap = event.detail.xhr.status === 200;
  });
  on("htmx:afterSettle", (event) => {
    const page = one("#worklist");
    if (event.detail.target.id !== "main" || !page || !kept) return;
    const { several, chosen, typed, open, at } = kept;
    kept = null;
    history.replaceState(null, "", page.dataset.here);
    if (!several) {
      boxes().forEach((box) => { box.checked = chosen.includes(subject(box)); });
      typed.forEach(([id, value]) => {
        const field = document.getElementById(id);
        if (!field) return;
        if (field.type === "radio") { field.checked = true; return; }
        field.value = value;
        if (field.matches("select")) field.dispatchEvent(new Event("change", { bubbles: true }));
      });
      open.forEach((id) => { const details = document.getElementById(id); if (details) details.open = true; });
    }
    tell();
    if (one("#summary")) return;
    const act = one("#panel") && one("#panel").dataset.act;
    if (act) return void document.dispatchEvent(new CustomEvent("samad:act", { detail: act }));
    const rows = all(".worklist tbody tr");
    const row = one(".worklist tr[aria-current]") || rows[Math.min(Math.max(at, 0), rows.length - 1)];
    if (row) row.querySelector("a").focus({ preventScroll: false });
  });
  const trouble = () => { const told = one("#trouble"); if (told) told.hidden = false; };
  on("htmx:sendError", trouble);
  on("htmx:responseError", trouble);

  // Counts: one question every half minute while the page is seen and used, answered with 304 when nothing changed.
  let timer = 0;
  let asked = performance.now();
  let touched = performance.now();
  const settled = (version) => version.replaceAll(/["~]/g, "");
  const ask = async () => {
    const tabs = one("#tabs");
    if (!tabs || document.hidden || performance.now() - touched > ALONE) return;
    asked = performance.now();
    let answer;
    try {
      answer = await fetch(tabs.dataset.live, { headers: { "If-None-Match": `"${tabs.dataset.version}"`, "HX-Request": "true" } });
    } catch { return; } // no way to the server for now
    if (answer.status !== 200) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("tabs");
    const before = one("#tabs");
    if (!fresh || !before) return;
    const changed = settled(fresh.dataset.version) !== settled(before.dataset.version);
    const focus = before.contains(document.activeElement) && document.activeElement.getAttribute("href");
    before.replaceWith(fresh);
    if (focus) { const link = [...fresh.querySelectorAll("a")].find((each) => each.getAttribute("href") === focus); if (link) link.focus(); }
    const told = one("#fresh");
    if (!changed || !told || told.firstChild) return;
    const link = document.createElement("a");
    link.href = told.dataset.href;
    link.textContent = told.dataset.text;
    told.append(link);
  };
  const watch = () => {
    clearInterval(timer);
    timer = 0;
    if (document.hidden) return;
    if (performance.now() - asked >= EVERY) ask();
    timer = setInterval(ask, EVERY);
  };
  ["keydown", "pointerdown", "scroll"].forEach((name) => document.addEventListener(name, () => { touched = performance.now(); }, { passive: true }));
  on("visibilitychange", watch);
  watch();
  tell();
})();
