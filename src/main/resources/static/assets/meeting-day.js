// The day of a meeting without network: what is entered is kept on the device first and sent then, in order, each under a
// key of its own. Without this script the forms are sent as they are.
(() => {
  "use strict";
  const root = document.querySelector("[data-day]");
  const device = window.samadDevice;
  if (!root || !device || !crypto.randomUUID || !navigator.serviceWorker || !navigator.locks) return;
  const session = root.dataset.day;
  const account = root.dataset.account;
  const screenPath = `/staff/meetings/sessions/${session}/people`;
  const onScreen = "screen" in root.dataset;
  const template = (name) => document.getElementById(name).content;
  const word = (name, value = "") => {
    const text = template("device-words").querySelector(`[data-word="${name}"]`).textContent;
    return text.replace("#", typeof value === "number" ? value.toLocaleString(document.documentElement.lang === "fa" ? "fa-IR" : "en") : value);
  };
  const element = (name, text, parent) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (parent) parent.append(made);
    return made;
  };

  let entries = [];
  let state = "quiet";
  let mark = null;
  const waiting = new Map();
  const own = (entry) => entry.account === account;
  const here = (entry) => own(entry) && entry.session === session;
  const kept = () => entries.filter((entry) => own(entry) && entry.state === "kept");
  const refused = () => entries.filter((entry) => own(entry) && entry.state === "refused");
  const whom = (entry) => (entry.kind === "PERSON" || entry.kind === "ARRIVED" ? entry.key : entry.person);

  // Everybody of the day as this device knows him: the list of the page, and what was entered since.
  const everybody = () => {
    const people = [...document.querySelectorAll("#day-people tr[data-who], #day-people tr[data-turn]")].map((row) => ({
      who: row.dataset.who || null,
      turn: row.dataset.turn || null,
      number: row.dataset.number ? Number(row.dataset.number) : Infinity,
      state: row.dataset.state || "AWAITED",
      name: row.dataset.name,
      subject: row.querySelector(".table-sub")?.textContent || "",
      row,
      changes: [],
    }));
    if (!onScreen && root.dataset.person) {
      people.push({ who: root.dataset.person, number: Infinity, state: root.dataset.state, name: root.dataset.name, subject: "", changes: [] });
    }
    const find = (entry) => people.find((one) => one.who === entry.person || (entry.person && one.key === entry.person));
    for (const entry of entries.filter((one) => here(one) && one.state === "kept")) {
      let one;
      if (entry.kind === "PERSON") {
        one = { key: entry.key, number: Infinity, state: "WAITING", name: entry.name, subject: entry.fields.subject, mode: entry.fields.mode, changes: [] };
        people.push(one);
      } else if (entry.kind === "ARRIVED") {
        one = people.find((other) => other.turn === entry.person);
        if (one) Object.assign(one, { key: entry.key, state: "WAITING" });
      } else one = find(entry);
      if (!one) continue;
      if (entry.kind === "CALLED") one.state = "INSIDE";
      if (entry.kind === "MET" || entry.kind === "LEFT") one.state = entry.kind;
      one.changes.push(entry);
    }
    return people;
  };
  const nameOf = (one) => one.who || one.key || one.turn;

  // What the device can see for itself, in the same words as the server.
  const western = (text) => text.replace(/[۰-۹٠-٩]/g, (digit) => "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩".indexOf(digit) % 10);
  const identityFault = (typed) => {
    const code = western(typed).replace(/[\s\u200c\u200e\u200f\-‐‑–]/g, "");
    if (!code) return word("identity.empty");
    if (!/^[0-9]+$/.test(code) || code.length === 11 || code.length === 12) return null;
    if (code.length < 10) return word("identity.short", code.length);
    if (code.length > 12) return word("identity.long", code.length);
    if (new Set(code).size === 1) return word("identity.repeated");
    const rest = [...code].slice(0, 9).reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11;
    const right = (rest < 2 ? rest : 11 - rest) === Number(code[9]) && !code.startsWith("000000", 3);
    return right ? null : word("identity.check");
  };
  const phoneFault = (typed) => {
    const code = western(typed).replace(/[\s\u200c\u200e\u200f\-‐‑–—().[\]/]/g, "");
    if (!code && !typed.trim()) return word("phone.empty");
    if (/^9[0-9]{9}$/.test(code)) return word("phone.no-zero");
    if (!/^09[0-9]*$/.test(code) || code.length === 11) return null;
    return word(code.length < 11 ? "phone.short" : "phone.long", code.length);
  };
  const shortFault = (text, shortest) => (!text.trim() ? word("required") : text.trim().length < shortest ? word("too-short", shortest) : null);
  const faults = (kind, fields) => {
    const at = {};
    const look = (field, fault) => { if (fault) at[field] = [fault]; };
    if (kind === "PERSON") {
      look("mode", fields.mode ? null : word("no-mode"));
      look("identity", identityFault(fields.identity));
      look("phone", phoneFault(fields.phone));
      look("subject", shortFault(fields.subject, 5));
    } else if (kind === "INSTRUCTION") look("instruction", shortFault(fields.instruction, 3));
    else if (kind === "RESULT") {
      look("state", fields.state ? null : word("no-state"));
      look("action", shortFault(fields.action, 3));
    }
    return at;
  };

  // Faults stand at their fields, as the server would have shown them.
  const showFaults = (form, at, confirm, silent) => {
    form.querySelectorAll("[data-fault]").forEach((old) => old.remove());
    form.querySelectorAll(".field.is-invalid").forEach((field) => field.classList.remove("is-invalid"));
    form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
    let first = null;
    for (const [name, texts] of Object.entries(at)) {
      const input = name && form.elements[name];
      const control = input instanceof RadioNodeList ? input[0] : input;
      const field = control?.closest(".field") || form;
      const told = template("device-error").cloneNode(true).firstElementChild;
      told.querySelector("span").textContent = texts.join(" ");
      told.dataset.fault = name;
      if (control) {
        told.id = `${control.id}-fault`;
        control.setAttribute("aria-invalid", "true");
        control.setAttribute("aria-describedby", told.id);
        field.classList.add("is-invalid");
        control.closest(".date-entry, .choices, .radios")?.before(told);
        if (!told.isConnected) control.before(told);
      } else form.prepend(told);
      first ??= control;
    }
    if (confirm && !form.elements[confirm]) {
      const box = template(`device-${confirm}`).cloneNode(true);
      number(box);
      (form.elements.phone?.closest(".field")?.nextElementSibling || form.querySelector(".buttons, button")).before(box);
      first ??= form.elements[confirm];
    }
    if (Object.keys(at).length > 0 && !silent) (first || form.querySelector("button"))?.focus();
  };
  let copies = 0;
  // Fields of a template stand on the page more than once; each copy has ids of its own.
  const number = (copy) => {
    copies += 1;
    for (const one of copy.querySelectorAll("[id], [for], [aria-describedby]")) {
      for (const name of ["id", "for"]) if (one.hasAttribute(name)) one.setAttribute(name, `${one.getAttribute(name)}-${copies}`);
      if (one.hasAttribute("aria-describedby")) one.setAttribute("aria-describedby", one.getAttribute("aria-describedby").split(" ").map((id) => `${id}-${copies}`).join(" "));
    }
  };
  // Fields that scripts make quicker, such as dates, are made so in copies too.
  const equip = (copy) => ["htmx:afterSwap", "htmx:load"].forEach((name) => copy.dispatchEvent(new CustomEvent(name, { bubbles: true })));
  const fieldsOf = (form) => {
    const fields = {};
    new FormData(form).forEach((value, name) => { if (name !== "_csrf") fields[name] = String(value); });
    return fields;
  };

  // The line that says how it stands; it speaks only when there is something to say.
  const line = document.getElementById("device-state");
  const say = (name, text, link) => {
    line.dataset.state = name;
    line.hidden = !text;
    line.className = `notice device-state is-${name === "sent" ? "done" : name === "out" || name === "denied" || name === "refused" ? "warning" : "info"}`;
    if (line.textContent !== text + (link ? ` ${link}` : "")) {
      line.textContent = text;
      if (link) {
        line.append(" ");
        element("a", link, line).href = `/staff/login?to=${encodeURIComponent(screenPath)}`;
      }
    }
  };
  const tell = () => {
    const left = kept().length;
    const foreign = entries.filter((entry) => !own(entry)).length;
    if (state === "out") say("out", word("out", left + refused().length), word("sign-in"));
    else if (state === "denied") say("denied", word("denied", left));
    else if (state === "lost") say("lost", left ? word("offline", left) : word("offline-none"));
    else if (state === "sending" && left) say("sending", word("sending", left));
    else if (refused().length) say("refused", word("refused", refused().length));
    else if (state === "sent") say("sent", word("sent"));
    else if (foreign) say("foreign", word("foreign", foreign));
    else say("quiet", "");
  };

  const draw = () => {
    tell();
    drawRefused();
    if (!onScreen) return;
    document.querySelectorAll("[data-local]").forEach((old) => old.remove());
    document.querySelectorAll("#day-people [data-covered]").forEach((badge) => { badge.hidden = false; delete badge.dataset.covered; });
    const people = everybody().filter((one) => one.changes.length > 0);
    const unsent = () => { const badge = template("device-badge").cloneNode(true).firstElementChild; badge.dataset.local = ""; return badge; };
    for (const one of people) {
      if (one.row) {
        const cell = one.row.querySelector(".badge")?.parentElement;
        if (!cell) continue;
        const before = cell.querySelector(".badge");
        if (one.state !== (one.row.dataset.state || "AWAITED")) {
          before.hidden = true;
          before.dataset.covered = "";
          const now = element("span", word(`turn.${one.state}`), cell);
          now.className = "badge is-plain";
          now.dataset.local = "";
          cell.append(" ");
        }
        cell.append(unsent());
      } else if (one.key) {
        const row = document.createElement("tr");
        row.dataset.local = "";
        const cell = (label, made) => { const td = element("td", "", row); td.dataset.label = word(label); td.append(made); return td; };
        cell("label.queue-number", "—").className = "number";
        const who = element("span");
        const open = element("button", one.name, who);
        open.type = "button";
        open.className = "button is-quiet is-small";
        open.dataset.panel = one.key;
        who.append(" ");
        element("span", one.subject, who).className = "table-sub";
        cell("label.name", who);
        cell("label.mode", word(`mode.${one.mode}`));
        const badges = element("span");
        element("span", word(`turn.${one.state}`), badges).className = "badge is-plain";
        badges.append(" ", unsent());
        cell("label.turn", badges);
        cell("label.result", "—");
        body().append(row);
      }
    }
    keptOfPanel();
  };
  // A list in which nobody stood has no table yet.
  const body = () => {
    const found = document.querySelector("#day-people tbody");
    if (found) return found;
    const table = element("table", "", document.getElementById("day-people"));
    table.className = "table is-cards";
    table.dataset.local = "";
    const head = element("tr", "", element("thead", "", table));
    for (const label of ["queue-number", "name", "mode", "turn", "result"]) element("th", word(`label.${label}`), head).scope = "col";
    return element("tbody", "", table);
  };

  const labelOf = (entry) => `${word(`kind.${entry.kind}`)}: ${entry.name}`;
  const drawRefused = () => {
    const place = document.getElementById("device-refused");
    const all = refused();
    place.hidden = all.length === 0;
    place.querySelectorAll("form").forEach((form) => { if (!all.some((entry) => entry.key === form.dataset.key)) form.remove(); });
    for (const entry of all) {
      if (place.querySelector(`form[data-key="${entry.key}"]`)) continue;
      const form = element("form", "", place);
      form.method = "post";
      form.action = screenPath;
      form.className = "card stack is-attention";
      Object.assign(form.dataset, { key: entry.key, entry: entry.kind });
      element("h3", labelOf(entry), form);
      const fields = document.getElementById(`device-${entry.kind}`);
      if (fields) {
        const copy = fields.content.cloneNode(true);
        number(copy);
        form.append(copy);
      }
      const buttons = element("div", "", form);
      buttons.className = "buttons";
      const again = element("button", word("again"), buttons);
      again.className = "button is-secondary";
      const discard = element("button", word("discard"), buttons);
      discard.type = "button";
      discard.className = "button is-quiet";
      discard.addEventListener("click", () => {
        if (discard.dataset.sure) return putAway(entry);
        discard.dataset.sure = "yes";
        discard.textContent = word("discard-sure");
        discard.className = "button is-danger";
      });
      for (const [name, value] of Object.entries(entry.fields)) {
        const input = form.elements[name];
        if (input instanceof RadioNodeList) input.value = value;
        else if (input && input.type !== "checkbox") input.value = value;
      }
      equip(form);
      showFaults(form, entry.refused, entry.confirm, true);
    }
  };
  // What depends on somebody who was never entered goes with him.
  const putAway = async (entry) => {
    const all = entries.filter((other) => other === entry || (own(other) && other.number > entry.number && whom(other) === entry.key));
    for (const one of all) await device.remove(one.number);
    await reread();
    draw();
    flush();
  };

  const reread = async () => { entries = await device.list(); };

  // Sending, in order; what was refused holds back only what is about the same person.
  const ask = (address, options = {}) => fetch(address, {
    ...options, redirect: "manual", cache: "no-store",
    headers: { Accept: "application/json", ...options.headers }, signal: AbortSignal.timeout(15000),
  });
  const renewMark = async () => {
    const answer = await ask("/staff/meetings/day/mark");
    if (answer.status === 401 || answer.type === "opaqueredirect") return "out";
    if (answer.status === 403) return "denied";
    if (!answer.ok) return "lost";
    mark = await answer.json();
    return mark.account === account ? null : "out";
  };
  const post = (entry) => {
    const sent = new URLSearchParams({ ...entry.fields, key: entry.key, kind: entry.kind, [mark.name]: mark.value });
    if (entry.person) sent.set("person", entry.person);
    return ask(`/staff/meetings/sessions/${entry.session}/people/entries`, {
      method: "POST", body: sent, headers: { "Content-Type": "application/x-www-form-urlencoded" },
    });
  };
  const ready = () => entries.find((entry) => own(entry) && entry.state === "kept"
    && !refused().some((other) => other.number < entry.number && whom(other) === whom(entry)));
  const settle = (entry, outcome) => {
    const told = waiting.get(entry.key);
    waiting.delete(entry.key);
    if (told) told(outcome);
  };
  const sendOne = async (entry) => {
    let answer = await post(entry);
    if (answer.status === 403) {
      const stopped = await renewMark();
      if (stopped) return stopped;
      answer = await post(entry);
    }
    if (answer.status === 401 || answer.type === "opaqueredirect") return "out";
    if (answer.status === 403) return "denied";
    if (answer.ok) {
      const made = await answer.json();
      await device.remove(entry.number);
      settle(entry, { done: true, person: made.person });
    } else if (answer.status === 422 || answer.status === 404) {
      const told = answer.status === 422 ? await answer.json() : { refused: { "": [word("gone")] } };
      const shown = waiting.has(entry.key);
      Object.assign(entry, { state: "refused", refused: told.refused, confirm: told.confirm });
      await (shown ? device.remove(entry.number) : device.change(entry));
      settle(entry, { refused: told.refused, confirm: told.confirm });
    } else return "lost";
    return null;
  };
  let pause = 3000;
  let timer = 0;
  const sendAll = async () => {
    await reread();
    if (!ready() && state !== "lost" && state !== "out" && state !== "denied") return draw();
    const any = Boolean(ready());
    let stopped;
    try {
      stopped = await renewMark();
      if (!stopped && any) { state = "sending"; tell(); }
      while (!stopped && ready()) {
        stopped = await sendOne(ready());
        await reread();
        draw();
      }
    } catch {
      stopped = "lost";
    }
    await reread();
    state = stopped || (any ? "sent" : "quiet");
    for (const entry of kept()) settle(entry, { kept: true });
    clearTimeout(timer);
    if (stopped === "lost") {
      timer = setTimeout(flush, pause);
      pause = Math.min(pause * 2, 60000);
    } else pause = 3000;
    draw();
    if (!stopped && any) await refresh();
  };
  let busy = null;
  let more = false;
  // Two windows of one device send one after the other.
  const flush = () => {
    if (busy) { more = true; return busy; }
    busy = navigator.locks.request("samad-day", sendAll).catch(() => {}).finally(() => {
      busy = null;
      if (more) { more = false; flush(); }
    });
    return busy;
  };

  // The list as the server has it now, without touching what is typed beside it.
  const refresh = async () => {
    if (!onScreen) return;
    try {
      const answer = await fetch(screenPath, { cache: "no-store" });
      if (!answer.ok || answer.redirected) return;
      await (await caches.open(device.cache)).put(screenPath, answer.clone());
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.querySelector("[data-day]")) return;
      document.querySelectorAll("[data-live]").forEach((old) => {
        const now = page.getElementById(old.id);
        if (now) old.replaceWith(document.adoptNode(now));
      });
      draw();
    } catch {
      // The list stays as it was; the next answer brings it.
    }
  };

  // What may be known only once it is sent: the form keeps what is typed until then.
  const keep = async (entry) => {
    const outcome = new Promise((yes) => waiting.set(entry.key, yes));
    await device.add({ ...entry, account, session, state: "kept", at: Date.now() });
    await reread();
    draw();
    flush();
    return outcome;
  };
  const entryOf = (form) => {
    const fields = fieldsOf(form);
    const kind = form.dataset.entry;
    return {
      key: crypto.randomUUID(), kind, fields,
      person: kind === "PERSON" ? undefined : form.dataset.person || root.dataset.person,
      name: kind === "PERSON" ? `${fields.firstName} ${fields.lastName}` : form.dataset.name || root.dataset.name || "",
    };
  };
  const goTo = (person) => location.assign(`/staff/meetings/people/${person}`);
  const callNext = async (form) => {
    if (state !== "lost" && navigator.onLine) await refresh();
    const people = everybody();
    const inside = people.some((one) => one.state === "INSIDE");
    const next = people.filter((one) => one.state === "WAITING").sort((one, other) => one.number - other.number)[0];
    const where = document.querySelector("[data-entry=CALLED]") || form;
    if (inside || !next) return showFaults(where, { "": [word(inside ? "inside" : "nobody")] });
    showFaults(where, {});
    const outcome = await keep({ key: crypto.randomUUID(), kind: "CALLED", fields: {}, person: nameOf(next), name: next.name });
    if (outcome.done) return goTo(outcome.person);
    if (outcome.kept) return openPanel(nameOf(next));
    showFaults(document.querySelector("[data-entry=CALLED]"), outcome.refused);
  };
  const submitted = async (form) => {
    if (form.dataset.entry === "CALLED") return callNext(form);
    const fields = fieldsOf(form);
    const at = faults(form.dataset.entry, fields);
    showFaults(form, at);
    if (Object.keys(at).length > 0) return;
    const corrected = form.dataset.key && entries.find((entry) => entry.key === form.dataset.key);
    if (corrected) {
      Object.assign(corrected, { fields, state: "kept", refused: null, confirm: null });
      if (corrected.kind === "PERSON") corrected.name = `${fields.firstName} ${fields.lastName}`;
      await device.change(corrected);
      await reread();
      draw();
      return flush();
    }
    const outcome = await keep(entryOf(form));
    if (outcome.refused) return showFaults(form, outcome.refused, outcome.confirm);
    form.querySelector("[name=phoneShared]")?.closest(".field")?.remove();
    form.reset();
    document.dispatchEvent(new CustomEvent("samad:settled"));
    if (outcome.done && !onScreen) return location.assign(location.pathname);
    if (form.dataset.entry === "PERSON") form.querySelector("input:not([type=hidden])").focus();
  };
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.entry || !root.contains(form)) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    try {
      await submitted(form);
    } catch {
      // The device keeps nothing, as in a private window: the form goes as it is.
      if (form.dataset.key === undefined && form.action) form.submit();
    } finally {
      delete form.dataset.busy;
    }
  }, true);

  // Somebody of the list, without leaving the screen.
  let panel = null;
  const openPanel = (who) => {
    const one = everybody().find((other) => nameOf(other) === who);
    if (!one) return;
    panel?.remove();
    const copy = template("device-panel").cloneNode(true);
    panel = copy.firstElementChild;
    panel.dataset.who = who;
    panel.querySelector("h2").textContent = one.name;
    panel.querySelector("[data-subject]").textContent = one.subject;
    for (const place of panel.querySelectorAll("[data-form]")) {
      const form = element("form", "", place);
      form.method = "post";
      form.action = screenPath;
      form.className = "stack";
      Object.assign(form.dataset, { entry: place.dataset.form, person: who, name: one.name });
      const fields = template(`device-${place.dataset.form}`).cloneNode(true);
      number(fields);
      form.append(fields, template(`device-save-${place.dataset.form}`).cloneNode(true));
    }
    panel.querySelectorAll("[data-say]").forEach((button) => button.addEventListener("click", async () => {
      await keep({ key: crypto.randomUUID(), kind: button.dataset.say, fields: {}, person: who, name: one.name });
      panel?.querySelector("h2").focus();
    }));
    panel.querySelector("[data-close]").addEventListener("click", () => { panel.remove(); panel = null; });
    root.querySelector("[data-side]").prepend(panel);
    equip(panel);
    keptOfPanel();
    panel.querySelector("h2").focus();
    panel.scrollIntoView({ block: "nearest" });
  };
  const keptOfPanel = () => {
    if (!panel) return;
    const one = everybody().find((other) => nameOf(other) === panel.dataset.who);
    if (!one) { panel.remove(); panel = null; return; }
    panel.querySelector("[data-open]").hidden = one.state !== "INSIDE" && one.state !== "WAITING";
    panel.querySelector("[data-seen]").hidden = one.state !== "INSIDE" && one.state !== "MET";
    const list = panel.querySelector("[data-kept]");
    list.replaceChildren(...one.changes.map((entry) => {
      const said = entry.fields.instruction || entry.fields.action || "";
      return element("li", `${word(`kind.${entry.kind}`)}${said ? `: ${said}` : ""} (${word("unsent")})`);
    }));
    list.hidden = one.changes.length === 0;
  };
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest("[data-panel]");
    if (button) return openPanel(button.dataset.panel);
    const link = target?.closest("#day-people tr a");
    if (link && (state === "lost" || !navigator.onLine)) {
      event.preventDefault();
      openPanel(nameOf(everybody().find((one) => one.row === link.closest("tr"))));
    }
  });

  // The screen of this session, and of no other, can be opened again without network.
  const keepScreen = async () => {
    const cache = await caches.open(device.cache);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (!path.startsWith("/assets/") && path !== screenPath) await cache.delete(request);
    }
    await navigator.serviceWorker.register("/staff/meetings/day/worker.js", { scope: screenPath });
    const files = new Set();
    for (const part of [document, ...[...document.querySelectorAll("template")].map((one) => one.content)]) {
      part.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]").forEach((one) => files.add(one.getAttribute("src") || one.getAttribute("href")));
      part.querySelectorAll("[data-script]").forEach((one) => files.add(one.dataset.script));
      part.querySelectorAll("use").forEach((one) => files.add(one.getAttribute("href").split("#")[0]));
    }
    await Promise.all([...files].map(async (file) => (await cache.match(file)) || cache.add(file)));
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (path.startsWith("/assets/") && !files.has(path)) await cache.delete(request);
    }
    if (!navigator.serviceWorker.controller) await refresh();
  };

  addEventListener("online", flush);
  addEventListener("offline", () => { state = "lost"; draw(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) flush(); });
  if (!navigator.onLine) state = "lost";
  reread().then(async () => {
    draw();
    // Also with nothing to send: a copy of the screen does not know yet whether there is network.
    if (state === "quiet") state = "lost";
    line.hidden = true;
    await flush();
    if (onScreen && state !== "lost") await keepScreen().catch(() => {});
    root.dataset.ready = "yes";
  }).catch(() => {});
})();
