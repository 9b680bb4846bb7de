// What the forms of a meeting's day have in common on the device: words of the page, checks it can make alone, faults at
// their fields, and copies of fields from templates.
window.samadDayForm = (() => {
  "use strict";
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

  // A hint stays beside the fault.
  const describe = (input, fault) => {
    const ids = (input.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && !id.endsWith("-fault"));
    if (fault) ids.push(fault);
    if (ids.length > 0) input.setAttribute("aria-describedby", ids.join(" "));
    else input.removeAttribute("aria-describedby");
  };

  // Faults stand at their fields, as the server would have shown them.
  const showFaults = (form, at, confirm, silent) => {
    form.querySelectorAll("[data-fault]").forEach((old) => old.remove());
    form.querySelectorAll(".field.is-invalid").forEach((field) => field.classList.remove("is-invalid"));
    form.querySelectorAll("[aria-invalid]").forEach((input) => {
      input.removeAttribute("aria-invalid");
      describe(input, "");
    });
    let first = null;
    for (const [name, texts] of Object.entries(at)) {
      const input = name ? form.elements?.[name] : null;
      const control = input instanceof RadioNodeList ? input[0] : input;
      const field = control?.closest(".field") || form;
      const told = template("device-error").cloneNode(true).firstElementChild;
      told.querySelector("span").textContent = texts.join(" ");
      told.dataset.fault = name;
      if (control) {
        told.id = `${control.id}-fault`;
        control.setAttribute("aria-invalid", "true");
        describe(control, told.id);
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
  return { template, word, element, faults, showFaults, number, equip, fieldsOf };
})();
