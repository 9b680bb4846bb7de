// The entries that this device keeps, and how they are sent: in order, each under its key. What was refused holds back only
// what is about the same person.
window.samadDayQueue = (page) => {
  "use strict";
  const { device, account, session, words, draw, refresh, made } = page;
  let entries = [];
  let state = "quiet";
  let mark = null;
  const waiting = new Map();
  const own = (entry) => entry.account === account;
  const here = (entry) => own(entry) && entry.session === session;
  const kept = () => entries.filter((entry) => own(entry) && entry.state === "kept");
  const refused = () => entries.filter((entry) => own(entry) && entry.state === "refused");
  const whom = (entry) => (entry.kind === "PERSON" || entry.kind === "ARRIVED" ? entry.key : entry.person);
  const reread = async () => { entries = await device.list(); };

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
  const isReady = (entry) => entry && own(entry) && entry.state === "kept"
    && !refused().some((other) => other.number < entry.number && whom(other) === whom(entry));
  const ready = () => entries.find(isReady);
  const settle = (key, outcome) => {
    const told = waiting.get(key)?.tell;
    waiting.delete(key);
    if (told) told(outcome);
  };
  // Nobody waits for ever: what is held back, or was sent by another window, is kept for all that this form can know. What
  // was entered while others were sent is left alone; it is sent next.
  const settleRest = (stopped) => {
    for (const [key, one] of [...waiting]) {
      if (one.stored && (stopped || !isReady(entries.find((entry) => entry.key === key)))) settle(key, { kept: true });
    }
  };
  // Whoever still sees the form in which he typed it has it there; otherwise it stays here until he corrects it.
  const refuse = async (entry, told) => {
    const shown = waiting.get(entry.key)?.form?.isConnected;
    Object.assign(entry, { state: "refused", refused: told.refused, confirm: told.confirm, failed: 0 });
    await (shown ? device.remove(entry.number) : device.change(entry));
    settle(entry.key, { refused: told.refused, confirm: told.confirm });
  };
  const MOST_FAILURES = 3;
  const MOST_SILENCES = 10;
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
      const { person } = await answer.json();
      await device.remove(entry.number);
      // What else is kept of somebody new goes under the server's name for him from now on, so that it stays in order.
      for (const later of entries.filter((other) => own(other) && other.person === entry.key)) {
        later.person = person;
        await device.change(later);
      }
      madeSome = true;
      made(entry.key, person);
      settle(entry.key, { done: true, person });
    } else if (answer.status === 422) {
      await refuse(entry, await answer.json());
    } else if (answer.status === 404 || answer.status === 400 || answer.status === 413) {
      await refuse(entry, { refused: { "": [words.gone] } });
    } else if (answer.status >= 500 && (entry.failed = (entry.failed || 0) + 1) >= (answer.status === 500 ? MOST_FAILURES : MOST_SILENCES)) {
      // A fault of the server's own must not hold back everything behind it for ever; one that is being started gets longer.
      await refuse(entry, { refused: { "": [words.fault] } });
    } else {
      if (answer.status >= 500) await device.change(entry);
      return "lost";
    }
    return null;
  };
  const PAUSE = 2000;
  const LONGEST_PAUSE = 30000;
  let pause = PAUSE;
  let timer = 0;
  let madeSome = false;
  const sendAll = async () => {
    await reread();
    if (!ready() && state !== "lost" && state !== "out" && state !== "denied") {
      settleRest(null);
      return draw();
    }
    madeSome = false;
    let stopped;
    try {
      stopped = await renewMark();
      if (!stopped && ready()) { state = "sending"; draw(); }
      while (!stopped && ready()) {
        stopped = await sendOne(ready());
        await reread();
        draw();
      }
    } catch {
      stopped = "lost";
    }
    await reread();
    state = stopped || (madeSome ? "sent" : "quiet");
    settleRest(stopped);
    clearTimeout(timer);
    if (stopped === "lost") {
      timer = setTimeout(() => {
        // Without network an attempt costs nothing; a server that does not answer is asked less and less often.
        pause = navigator.onLine ? Math.min(pause * 2, LONGEST_PAUSE) : PAUSE;
        flush();
      }, pause);
    } else pause = PAUSE;
    draw();
    if (!stopped && madeSome) await refresh();
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

  /**
   * Keeps an entry, and tells what became of it: made, refused, or kept for later. A form keeps what is typed until then;
   * when it has left the page meanwhile, what is refused stays here.
   */
  const keep = async (entry, form) => {
    const asked = { form, stored: false };
    const outcome = new Promise((tell) => { asked.tell = tell; });
    waiting.set(entry.key, asked);
    try {
      await device.add({ ...entry, account, session, state: "kept" });
      asked.stored = true;
    } catch {
      // As in a private window, or when it is full.
      waiting.delete(entry.key);
      throw new Error("The device keeps nothing");
    }
    await reread();
    draw();
    flush();
    return outcome;
  };
  const correct = async (entry, fields) => {
    Object.assign(entry, { fields, state: "kept", refused: null, confirm: null });
    if (entry.kind === "PERSON") entry.name = `${fields.firstName} ${fields.lastName}`;
    await device.change(entry);
    await reread();
    draw();
    return flush();
  };
  // What depends on somebody who was never entered goes with him.
  const putAway = async (entry) => {
    const all = entries.filter((other) => other.key === entry.key || (own(other) && other.number > entry.number && whom(other) === entry.key));
    for (const one of all) await device.remove(one.number);
    await reread();
    draw();
    return flush();
  };
  const lose = () => { state = "lost"; draw(); };

  // The browser says so a little before it is true.
  addEventListener("online", () => { pause = PAUSE / 2; flush(); });
  addEventListener("offline", lose);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) flush(); });
  if (!navigator.onLine) state = "lost";
  return {
    all: () => entries, is: (name) => state === name, own, here, kept, refused, reread, flush, keep, correct, putAway,
    // A page that comes from a copy does not know yet whether there is network.
    async begin(sent) {
      await reread();
      draw();
      if (state === "quiet") state = "lost";
      await flush();
      if (sent && state === "quiet") {
        state = "sent";
        draw();
      }
    },
  };
};
