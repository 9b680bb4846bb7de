// What the pages do beyond HTML; every page works without it.
(() => {
  "use strict";
  const on = (name, act) => document.addEventListener(name, act);
  const near = (event, selector) => event.target instanceof Element && event.target.closest(selector);
  const persian = (number) => number.toLocaleString(document.documentElement.lang === "fa" ? "fa-IR" : "en");

  // Codes are copied as ASCII, without the spaces between the groups.
  document.documentElement.classList.add("has-scripts");
  on("click", async (event) => {
    const button = near(event, "[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      const field = document.createElement("textarea");
      field.value = button.dataset.copy;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      button.focus();
    }
    const told = button.querySelector("[data-copied]");
    if (!told) return;
    const before = told.textContent;
    told.textContent = told.dataset.copied;
    setTimeout(() => { told.textContent = before; }, 2500);
  });
  on("click", (event) => { if (near(event, "[data-print]")) window.print(); });

  // A refused form begins at its summary; a link of the summary goes into the field.
  const begin = (root) => {
    const summary = root.querySelector("#summary");
    if (summary) summary.focus();
    root.querySelectorAll("textarea[data-count]").forEach(count);
    root.querySelectorAll("[data-script]").forEach(fetchScript);
  };
  // A field that a script of its own makes quicker, such as a date, names it; it is fetched once, when needed.
  const fetchScript = (field) => {
    if (document.querySelector(`script[src="${field.dataset.script}"]`)) return;
    const script = document.createElement("script");
    script.src = field.dataset.script;
    document.head.append(script);
  };
  on("click", (event) => {
    const link = near(event, "#summary a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.focus();
    (field.closest(".field") || field).scrollIntoView({ block: "start" });
  });

  // How many characters are left, once it matters.
  const count = (area) => {
    const told = document.getElementById(area.id + "-count");
    if (!told) return;
    const left = area.maxLength - area.value.length;
    told.hidden = left > area.maxLength * 0.25;
    told.textContent = told.dataset.text.replace("#", persian(left));
  };
  // The browser speaks its own language in a file field; the page says in its own what was chosen.
  on("change", (event) => {
    const pick = near(event, ".pick");
    const chosen = pick && pick.querySelector(".pick-chosen");
    if (chosen) chosen.textContent = [...event.target.files].map((file) => file.name).join(" · ") || chosen.dataset.none;
  });
  let unsaved = false;
  on("input", (event) => {
    if (near(event, "textarea[data-count]")) count(event.target);
    if (near(event, "form[method='post'] textarea")) unsaved = true;
  });

  // A form is sent once; text typed and not sent is not left without a question.
  on("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    unsaved = false;
    const button = event.submitter;
    // The pressed button's name and value must still be sent, so it is switched off only afterwards.
    if (button) setTimeout(() => button.setAttribute("aria-disabled", "true"));
    // A download leaves the page where it is.
    setTimeout(release, 10000, form);
  });
  const release = (form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
  };
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
  on("htmx:afterRequest", (event) => {
    const form = near(event, "form[data-sent]");
    if (form) release(form);
  });
  on("htmx:afterSwap", (event) => begin(event.target));
  // What htmx has sent or put away is no longer there to be lost.
  const settled = () => {
    unsaved = [...document.querySelectorAll("form[method='post'] textarea")].some((area) => area.value !== area.defaultValue);
  };
  on("htmx:afterSettle", settled);
  on("samad:settled", settled);
  window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });

  begin(document);

  // Long lists are found by typing; the script for it comes only where there is one.
  const words = document.currentScript.dataset;
  if (words.choose && document.querySelector("select[data-search]")) {
    const script = document.createElement("script");
    script.src = words.choose;
    Object.assign(script.dataset, { find: words.find, none: words.none });
    document.head.append(script);
  }
})();
