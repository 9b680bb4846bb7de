// A long list (select data-search) is found by typing: a combobox in front of the list, which still carries the value.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const MOST = 60;
  // As people type: Arabic letters, joiners, spaces and marks make no difference.
  const key = (text) => text.normalize("NFKC").toLowerCase().replace(/[يى]/g, "ی").replace(/ك/g, "ک")
    .replace(/[آأإ]/g, "ا").replace(/[\s\u200b-\u200f\u0640\u064b-\u0655()،,-]/g, "");
  const make = (tag, attributes) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value != null) element.setAttribute(name, value);
    return element;
  };

  const equip = (select) => {
    const label = document.querySelector(`label[for="${select.id}"]`);
    if (select.dataset.equipped || !label) return;
    select.dataset.equipped = "yes";
    const options = [...select.options].filter((option) => option.value).map((option) => {
      const group = option.parentElement.label || "";
      return { option, group, name: key(option.label), all: key(option.label + group) };
    });
    const id = select.id;
    const input = make("input", {
      type: "text", id: id + "-find", role: "combobox", autocomplete: "off", "aria-autocomplete": "list",
      "aria-expanded": "false", "aria-controls": id + "-list", placeholder: words.find,
      "aria-describedby": select.getAttribute("aria-describedby"), "aria-invalid": select.getAttribute("aria-invalid"),
    });
    const list = make("ul", { id: id + "-list", role: "listbox", class: "choose-list", hidden: "", "aria-label": label.textContent.trim() });
    const box = make("div", { class: "choose" });
    label.htmlFor = input.id;
    select.before(box);
    box.append(input, list, select);
    select.tabIndex = -1;
    select.setAttribute("aria-hidden", "true");
    select.classList.add("choose-value");

    const chosen = () => select.selectedOptions[0];
    const show = () => { input.value = select.value ? chosen().label : ""; };
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (option) => {
      select.value = option.value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      close();
    };
    const point = (item) => {
      list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
      if (!item || !item.id) return input.removeAttribute("aria-activedescendant");
      item.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    };
    const open = (typed) => {
      const wanted = key(typed);
      const rank = (one) => (one.name.startsWith(wanted) ? 0 : one.name.includes(wanted) ? 1 : 2);
      const found = options.filter((one) => one.all.includes(wanted));
      if (wanted) found.sort((a, b) => rank(a) - rank(b));
      list.replaceChildren();
      found.slice(0, MOST).forEach((one, at) => {
        const item = make("li", { role: "option", id: `${id}-list-${at}`, "aria-selected": "false" });
        item.textContent = one.option.label;
        if (one.group) item.append(Object.assign(make("small", {}), { textContent: " " + one.group }));
        item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(one.option); });
        list.append(item);
      });
      if (!found.length) list.append(Object.assign(make("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }), { textContent: words.none }));
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      point(wanted ? list.firstElementChild : null);
    };

    input.addEventListener("input", () => {
      const typed = key(input.value);
      const same = options.filter((one) => one.name === typed);
      const before = select.value;
      select.value = same.length === 1 ? same[0].option.value : "";
      if (select.value !== before) {
        const text = input.value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        input.value = text;
      }
      open(input.value);
    });
    input.addEventListener("click", () => { if (list.hidden) { input.select(); open(select.value ? "" : input.value); } });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const pointed = list.querySelector("[aria-selected=true]");
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) return open(select.value ? "" : input.value);
        const next = event.key === "ArrowDown" ? (pointed ? pointed.nextElementSibling : list.firstElementChild) : pointed?.previousElementSibling;
        if (next) point(next);
      } else if (event.key === "Enter" && !list.hidden) {
        event.preventDefault();
        if (pointed) pointed.dispatchEvent(new MouseEvent("mousedown", { cancelable: true }));
      } else if (event.key === "Escape" && !list.hidden) {
        event.stopPropagation();
        close();
      }
    });
    select.addEventListener("change", show);
    select.addEventListener("focus", () => input.focus());
    window.addEventListener("pageshow", show);
    show();
  };

  const equipAll = (root) => root.querySelectorAll("select[data-search]").forEach(equip);
  document.addEventListener("htmx:afterSwap", (event) => equipAll(event.target));
  equipAll(document);
})();
