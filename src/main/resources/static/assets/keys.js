// Keys for those who do this two hundred times a day; nothing needs them. They go by the place of a key, not by its letter,
// so that they are the same on a Persian keyboard, and they never act while somebody types.
(() => {
  "use strict";
  const listed = document.currentScript.dataset.keys;
  const OFF = "samad-keys-off";
  const THEN = 1500; // milliseconds between «g» and the key that follows
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const press = (selector) => { const found = one(selector); if (found) found.click(); return Boolean(found); };
  const ROWS = ".worklist tbody tr";
  const here = () => document.activeElement && document.activeElement.closest(ROWS);
  const shown = () => one(ROWS + "[aria-current]");
  const remembered = {
    get off() { try { return localStorage.getItem(OFF) === "yes"; } catch { return false; } },
    set off(value) { try { if (value) localStorage.setItem(OFF, "yes"); else localStorage.removeItem(OFF); } catch { /* not kept */ } },
  };

  const walk = (step) => {
    const rows = all(ROWS);
    if (!rows.length) return false;
    const at = rows.indexOf(here() || shown());
    const row = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + step))];
    row.querySelector("a").focus();
    row.scrollIntoView({ block: "nearest" });
    return true;
  };
  const FIELDS = "[role=combobox], input:not([type=hidden], [type=file]), select, textarea";
  const enter = (details) => {
    details.open = true;
    const field = [...details.querySelectorAll(FIELDS)].find((each) => each.getClientRects().length && !each.closest("form[method=get]") && each.tabIndex >= 0);
    if (field) field.focus();
    details.scrollIntoView({ block: "nearest" });
    return true;
  };
  // The script of the worklist asks for this when it has put a case beside the list.
  document.addEventListener("samad:act", (event) => {
    const details = one(`#panel #${event.detail}-action`) || one("#panel #contribute-action");
    if (details) enter(details);
  });
  const beside = (row, name) => {
    const link = row && row.querySelector("a.beside");
    if (!link) return false;
    const address = link.getAttribute("href") + (name ? "&act=" + name : "");
    if (window.htmx) window.htmx.ajax("GET", address, { source: link, target: "#main" });
    else location.assign(address);
    return true;
  };
  const act = (name) => {
    const several = one(`#bulk-${name}`);
    if (several && one(".worklist input[name=case]:checked")) return enter(several);
    const row = here();
    if (row && row !== shown()) return beside(row, name);
    const details = one(`#${name}-action`) || (name === "answer" && one("#contribute-action"));
    return details ? enter(details) : beside(row || (one("#panel") ? null : one(ROWS)), name);
  };
  const select = (row) => {
    const box = row && row.querySelector("input[name=case]");
    if (box) box.click();
    return Boolean(box);
  };
  const leave = () => {
    const dialog = one("#keys-dialog[open]");
    if (dialog) return false; // closes by itself
    return press("#panel [data-close]");
  };

  const help = async () => {
    let dialog = one("#keys-dialog");
    if (!dialog) {
      const answer = await fetch(listed);
      const list = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("keys");
      if (!list) return location.assign(listed);
      dialog = document.createElement("dialog");
      dialog.id = "keys-dialog";
      dialog.className = "keys-dialog";
      dialog.setAttribute("aria-labelledby", "keys-title");
      dialog.append(...list.childNodes);
      dialog.querySelectorAll("[hidden]").forEach((button) => { button.hidden = false; });
      document.body.append(dialog);
      say(dialog);
    }
    if (!dialog.open) dialog.showModal();
  };
  const say = (dialog) => {
    const button = dialog.querySelector("[data-keys-switch]");
    button.textContent = remembered.off ? button.dataset.on : button.dataset.off;
  };
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const dialog = event.target.closest("#keys-dialog");
    if (event.target.closest("[data-keys]")) {
      event.preventDefault();
      help();
    } else if (dialog && event.target.closest("[data-keys-close]")) {
      dialog.close();
    } else if (dialog && event.target.closest("[data-keys-switch]")) {
      remembered.off = !remembered.off;
      say(dialog);
    }
  });

  const KEYS = {
    KeyJ: () => walk(1),
    KeyK: () => walk(-1),
    KeyO: () => beside(here() || shown() || one(ROWS)),
    KeyR: () => act("refer"),
    KeyA: () => act("answer"),
    KeyQ: () => act("ask"),
    KeyN: () => act("note"),
    KeyB: () => act("return"),
    KeyZ: () => press("[data-undo]"),
    KeyX: (event) => event.shiftKey ? press(".worklist input[data-all]") : select(here() || shown()),
    Escape: leave,
  };
  const PLACES = { KeyW: "/staff/worklist", KeyD: "/staff/desk", KeyC: "/staff/cases" };
  let went = -THEN;

  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    const field = target.closest("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=submit])");
    if (event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey && event.code === "Enter") {
      const details = target.closest("details");
      const form = target.closest("form");
      const button = (details && details.querySelector(".actions button[type=submit]"))
        || (form && form.querySelector("button[accesskey]"));
      if (button) { event.preventDefault(); button.click(); }
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || target.closest("dialog")) return;
    if (field) {
      // Out of a field, back to the line; what was typed stays.
      const line = event.code === "Escape" && field.closest("#panel, #bulk, .toolbar") && (shown() || one(ROWS));
      if (line) { event.preventDefault(); line.querySelector("a").focus(); }
      return;
    }
    const asks = event.key === "?" || event.key === "؟";
    if (remembered.off && !asks) return;
    let done = false;
    if (asks) { help(); done = true; }
    else if (event.key === "/" || (event.code === "Slash" && !event.shiftKey)) {
      const search = one("#q");
      if (search) { search.focus(); search.select(); done = true; }
    } else if (event.timeStamp - went < THEN && PLACES[event.code]) done = press(`.bar nav a[href="${PLACES[event.code]}"]`);
    else if (event.code === "KeyG") { went = event.timeStamp; done = true; }
    else if (event.code === "ArrowDown" || event.code === "ArrowUp") {
      if (target === document.body || here()) done = walk(event.code === "ArrowDown" ? 1 : -1);
    } else if (KEYS[event.code] && (!event.shiftKey || event.code === "KeyX")) done = KEYS[event.code](event);
    if (event.code !== "KeyG") went = -THEN;
    if (done) event.preventDefault();
  });
})();
