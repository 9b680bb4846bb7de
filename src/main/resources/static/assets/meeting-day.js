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
  const SENT = "#sent";
  const { template, word, element, faults, showFaults, number, equip, fieldsOf } = window.samadDayForm;

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
    for (const entry of queue.all().filter((one) => queue.here(one) && one.state === "kept")) {
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

  // The line that says how it stands; it speaks only when there is something to say.
  const line = document.getElementById("device-state");
  const say = (name, text, link) => {
    line.dataset.state = name;
    if (line.textContent === text + (link ? ` ${link}` : "")) return;
    line.replaceChildren();
    if (!text) return;
    const notice = element("p", "", line);
    notice.className = `notice is-${name === "sent" ? "done" : name === "out" || name === "denied" || name === "refused" ? "warning" : "info"}`;
    const told = element("span", text, notice);
    if (link) {
      told.append(" ");
      element("a", link, told).href = `/staff/login?to=${encodeURIComponent(screenPath)}`;
    }
  };
  const tell = () => {
    const left = queue.kept().length;
    const foreign = queue.all().filter((entry) => !queue.own(entry)).length;
    const all = left + queue.refused().length;
    if (all) signingOut();
    if (queue.is("out") && all) say("out", word("out", all), word("sign-in"));
    else if (queue.is("denied")) say("denied", word("denied", left));
    else if (queue.is("lost")) say("lost", left ? word("offline", left) : word("offline-none"));
    else if (left) say("sending", word("sending", left));
    else if (queue.refused().length) say("refused", word("refused", queue.refused().length));
    else if (queue.is("sent")) say("sent", word("sent"));
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
          cell.classList.add("cluster");
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
        badges.className = "cluster";
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
  // The fields of a person are those of the form in which he was entered.
  const fieldsFor = (kind) => {
    const ready = document.getElementById(`device-${kind}`);
    if (ready) return ready.content.cloneNode(true);
    const copy = document.createDocumentFragment();
    if (kind === "PERSON") {
      // Once a session is reported nobody is entered any more, and there is no such form.
      for (const part of root.querySelector("form[data-entry=PERSON]:not([data-key])")?.children || []) {
        if (!part.matches("input[type=hidden], .buttons")) copy.append(part.cloneNode(true));
      }
    }
    return copy;
  };
  const drawRefused = () => {
    const place = document.getElementById("device-refused");
    if (!place) return;
    const all = queue.refused();
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
      const copy = fieldsFor(entry.kind);
      number(copy);
      form.append(copy);
      const buttons = element("div", "", form);
      buttons.className = "buttons";
      const again = element("button", word("again"), buttons);
      again.className = "button is-secondary";
      const discard = element("button", word("discard"), buttons);
      discard.type = "button";
      discard.className = "button is-quiet";
      discard.addEventListener("click", () => {
        if (discard.dataset.sure) return queue.putAway(entry);
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
  // What stands in a part of the list, without what this device adds to it and without the marks that each answer has anew.
  const alike = (part) => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll("[data-local], [data-fault]").forEach((one) => one.remove());
    copy.querySelectorAll("[name=_csrf]").forEach((one) => one.removeAttribute("value"));
    copy.querySelectorAll("[data-busy]").forEach((one) => one.removeAttribute("data-busy"));
    copy.querySelectorAll("[hidden][data-covered]").forEach((one) => { one.hidden = false; delete one.dataset.covered; });
    return copy;
  };
  // The list as the server has it now, without touching what is typed beside it.
  const refresh = async () => {
    if (!onScreen) return;
    try {
      const answer = await fetch(screenPath, { cache: "no-store", signal: AbortSignal.timeout(15000) });
      if (!answer.ok || answer.redirected) return;
      await (await caches.open(device.cache)).put(screenPath, answer.clone());
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.querySelector("[data-day]")) return;
      document.querySelectorAll("[data-live]").forEach((old) => {
        const now = page.getElementById(old.id);
        // A button that is being pressed at this moment stays where nothing has changed.
        if (now && !alike(old).isEqualNode(alike(now))) old.replaceWith(document.adoptNode(now));
      });
      draw();
    } catch {
      // The list stays as it was; the next answer brings it.
    }
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
  // The page of a person is shown anew, and says that it was sent.
  const showAgain = () => {
    location.hash = SENT;
    location.reload();
  };
  const goTo = (person) => location.assign(`/staff/meetings/people/${person}`);
  const callNext = async (form) => {
    if (!queue.is("lost") && navigator.onLine) await refresh();
    const people = everybody();
    const inside = people.some((one) => one.state === "INSIDE");
    const next = people.filter((one) => one.state === "WAITING").sort((one, other) => one.number - other.number)[0];
    const where = document.querySelector("[data-entry=CALLED]") || form;
    if (inside || !next) return showFaults(where, { "": [word(inside ? "inside" : "nobody")] });
    showFaults(where, {});
    const outcome = await queue.keep({ key: crypto.randomUUID(), kind: "CALLED", fields: {}, person: nameOf(next), name: next.name }, where);
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
    const corrected = form.dataset.key && queue.refused().find((entry) => entry.key === form.dataset.key);
    if (corrected) return queue.correct(corrected, fields);
    signingOut();
    const outcome = await queue.keep(entryOf(form), form);
    if (outcome.refused) return showFaults(form, outcome.refused, outcome.confirm);
    form.querySelector("[name=phoneShared]")?.closest(".field")?.remove();
    form.reset();
    document.dispatchEvent(new CustomEvent("samad:settled"));
    if (outcome.done && !onScreen) return showAgain();
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
    } catch (fault) {
      // Where the device keeps nothing, the form goes as it is; without network it would be lost, and stays.
      if (fault.message !== "The device keeps nothing") return;
      if (queue.is("lost") || !navigator.onLine || !form.elements._csrf) showFaults(form, { "": [word("full")] });
      else form.submit();
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
      const fields = fieldsFor(place.dataset.form);
      number(fields);
      form.append(fields, template(`device-save-${place.dataset.form}`).cloneNode(true));
    }
    panel.querySelectorAll("[data-say]").forEach((button) => button.addEventListener("click", async () => {
      const outcome = await queue.keep({ key: crypto.randomUUID(), kind: button.dataset.say, fields: {}, person: panel.dataset.who, name: one.name }, panel)
        .catch(() => ({ refused: { "": [word("full")] } }));
      if (!panel) return;
      showFaults(panel.querySelector("[data-open]"), outcome.refused || {});
      if (!outcome.refused) panel.querySelector("h2").focus();
    }));
    panel.querySelector("[data-close]").addEventListener("click", () => { panel.remove(); panel = null; });
    root.querySelector("[data-side]").prepend(panel);
    equip(panel);
    keptOfPanel();
    panel.querySelector("h2").focus();
    panel.scrollIntoView({ block: "nearest" });
  };
  const isTyped = () => [...panel.querySelectorAll("textarea, select, input:not([type=hidden])")].some((input) => (
    input.type === "radio" || input.type === "checkbox" ? input.checked !== input.defaultChecked
      : input.tagName === "SELECT" ? [...input.options].some((option) => option.selected !== option.defaultSelected && option.value)
        : input.value !== input.defaultValue));
  // From now on the server's name for him, so that his line is found again.
  const made = (key, person) => {
    if (!panel || panel.dataset.who !== key) return;
    panel.dataset.who = person;
    panel.querySelectorAll("form[data-person]").forEach((form) => { form.dataset.person = person; });
  };
  const keptOfPanel = () => {
    if (!panel) return;
    const one = everybody().find((other) => nameOf(other) === panel.dataset.who);
    // Who was sent stands in the list anew in a moment; what is being typed of him stays.
    if (!one && isTyped()) return;
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
    if (link && (queue.is("lost") || !navigator.onLine)) {
      event.preventDefault();
      openPanel(nameOf(everybody().find((one) => one.row === link.closest("tr"))));
    }
  });

  // Signing out then forgets what is kept.
  const signingOut = () => { document.querySelector("form.who").dataset.keeps = "yes"; };
  // The screen of this session, and of no other, can be opened again without network.
  const keepScreen = async () => {
    const cache = await caches.open(device.cache);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (!path.startsWith("/assets/") && path !== screenPath) await cache.delete(request);
    }
    for (const other of await navigator.serviceWorker.getRegistrations()) {
      if (new URL(other.scope).pathname !== screenPath) await other.unregister();
    }
    signingOut();
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
    // The first time nobody stood between to keep the screen itself.
    if (!(await cache.match(screenPath))) await refresh();
  };

  const queue = window.samadDayQueue({ device, account, session, words: { gone: word("gone"), fault: word("fault") }, draw, refresh, made });
  const sent = location.hash === SENT;
  if (sent) history.replaceState(null, "", location.pathname);
  queue.begin(sent).then(async () => {
    if (onScreen && "today" in root.dataset && !queue.is("lost")) await keepScreen().catch(() => {});
    root.dataset.ready = "yes";
  }).catch(() => {});
})();
