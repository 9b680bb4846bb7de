// Offers a Jalali calendar beside every date field. The field itself works without it: typing is never taken away.
(() => {
  "use strict";
  if (window.samadDatepicker) return;
  window.samadDatepicker = true;

  // ── The Jalali calendar: the 33-year rule, right for 1304–1498. Days are counted from 1 Farvardin 1304. ──
  const FIRST = 1304, LAST = 1498, DAY = 86400000, ORIGIN = Date.UTC(1925, 2, 21);
  const LEAP = [1, 5, 9, 13, 17, 22, 26, 30];
  const isLeap = (year) => LEAP.includes(year % 33);
  const length = (year, month) => (month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29);
  const newYear = (year) => {
    let days = 0;
    for (let y = FIRST; y < year; y++) days += isLeap(y) ? 366 : 365;
    return days;
  };
  const count = ({ year, month, day }) =>
    newYear(year) + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
  const date = (days) => {
    let year = FIRST;
    while (days >= (isLeap(year) ? 366 : 365)) days -= isLeap(year++) ? 366 : 365;
    const month = days < 186 ? Math.floor(days / 31) + 1 : Math.floor((days - 186) / 30) + 7;
    return { year, month, day: (days < 186 ? days % 31 : (days - 186) % 30) + 1 };
  };
  // 21 March 1925 was a Saturday.
  const weekday = (days) => ((days % 7) + 7) % 7;
  const EARLIEST = 0, LATEST = newYear(LAST + 1) - 1;
  const inMonth = (year, month, day) => {
    const y = Math.min(Math.max(year, FIRST), LAST);
    return count({ year: y, month, day: Math.min(day, length(y, month)) });
  };
  const moveMonths = (days, months) => {
    const { year, month, day } = date(days);
    const total = year * 12 + month - 1 + months;
    const y = Math.floor(total / 12);
    if (y < FIRST || y > LAST) return days;
    return inMonth(y, (total % 12) + 1, day);
  };
  const today = () => {
    const parts = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tehran" }).format(new Date()).split("-");
    return Math.round((Date.UTC(+parts[0], parts[1] - 1, +parts[2]) - ORIGIN) / DAY);
  };

  // ── Digits ──
  const ascii = (text) => text.replace(/[۰-۹]/g, (c) => String(c.charCodeAt(0) - 1776))
    .replace(/[٠-٩]/g, (c) => String(c.charCodeAt(0) - 1632));
  const persian = document.documentElement.lang === "fa";
  const digits = (text) => (persian ? String(text).replace(/\d/g, (c) => String.fromCharCode(1776 + +c)) : String(text));
  const written = (days) => {
    const { year, month, day } = date(days);
    return digits(`${year}/${String(month).padStart(2, "0")}/${String(day).padStart(2, "0")}`);
  };
  const read = (text) => {
    const found = /^\s*(\d{4})(?:\D(\d{1,2})\D(\d{1,2})|(\d{2})(\d{2}))\s*$/.exec(ascii(text || ""));
    if (!found) return null;
    const year = +found[1], month = +(found[2] || found[4]), day = +(found[3] || found[5]);
    const there = year >= FIRST && year <= LAST && month >= 1 && month <= 12 && day >= 1 && day <= length(year, month);
    return there ? count({ year, month, day }) : null;
  };

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const picture = (path) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false", class: "date-icon" })) {
      svg.setAttribute(key, value);
    }
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  };
  const CALENDAR = "M4 6.5h16v13H4zM4 10.5h16M8 4v4M16 4v4M8 14h.01M12 14h.01M16 14h.01M8 17h.01M12 17h.01";
  const TO_RIGHT = "M9 5l7 7-7 7", TO_LEFT = "M15 5l-7 7 7 7";

  let open = null;

  const enhance = (entry) => {
    if (entry.dataset.ready) return;
    entry.dataset.ready = "yes";
    const input = entry.querySelector("input");
    const [chooseText, dialogText, beforeText, afterText, monthText, yearText, todayText, closeText] = entry.dataset.texts.split("|");
    const months = entry.dataset.months.split("|");
    const weekdays = entry.dataset.weekdays.split("|");
    const earliest = read(entry.dataset.earliest) ?? EARLIEST;
    const latest = read(entry.dataset.latest) ?? LATEST;
    const within = (days) => Math.min(Math.max(days, earliest), latest);
    const rtl = getComputedStyle(entry).direction === "rtl";
    const label = document.querySelector(`label[for="${input.id}"]`)?.firstChild?.textContent.trim() ?? "";

    const button = make("button", { type: "button", class: "date-open", "aria-haspopup": "dialog", "aria-expanded": "false" }, picture(CALENDAR));
    button.setAttribute("aria-label", `${chooseText}: ${label}`);
    button.title = chooseText;
    entry.append(button);
    let dialog = null, grid, month, year, focused;

    const build = () => {
      const step = (text, path, months) => {
        const way = make("button", { type: "button", class: "date-step", "aria-label": text, title: text }, picture(path));
        way.addEventListener("click", () => { focused = within(moveMonths(focused, months)); draw(); });
        return way;
      };
      month = make("select", { class: "date-month", "aria-label": monthText });
      months.forEach((name, index) => month.append(make("option", { value: String(index + 1) }, name)));
      year = make("input", { class: "date-year", type: "text", inputmode: "numeric", maxlength: "4", "aria-label": yearText, autocomplete: "off" });
      const jump = () => {
        const wanted = +ascii(year.value);
        const { year: y, day } = date(focused);
        focused = within(inMonth(wanted >= FIRST && wanted <= LAST ? wanted : y, +month.value, day));
        draw();
      };
      month.addEventListener("change", jump);
      year.addEventListener("change", jump);
      grid = make("table", { role: "grid", class: "date-grid", "aria-label": dialogText });
      const now = make("button", { type: "button", class: "date-foot-button" }, todayText);
      now.addEventListener("click", () => choose(within(today())));
      const shut = make("button", { type: "button", class: "date-foot-button" }, closeText);
      shut.addEventListener("click", () => close(true));
      dialog = make("div", { role: "dialog", "aria-modal": "true", "aria-label": `${dialogText}: ${label}`, class: "date-dialog" },
        make("div", { class: "date-head" },
          step(beforeText, rtl ? TO_RIGHT : TO_LEFT, -1), month, year, step(afterText, rtl ? TO_LEFT : TO_RIGHT, 1)),
        grid,
        make("div", { class: "date-foot" }, now, shut));
      dialog.addEventListener("keydown", keys);
      grid.addEventListener("keydown", gridKeys);
      grid.addEventListener("click", (event) => {
        const cell = event.target.closest("td[data-day]");
        if (cell && !cell.hasAttribute("aria-disabled")) choose(+cell.dataset.day);
      });
    };

    const draw = (moveFocus = false) => {
      const shown = date(focused);
      month.value = String(shown.month);
      year.value = digits(shown.year);
      const chosen = read(input.value), now = today();
      const first = count({ ...shown, day: 1 });
      const head = make("tr");
      weekdays.forEach((name) => head.append(make("th", { scope: "col", abbr: name }, [...name][0])));
      const body = make("tbody");
      let row = make("tr");
      for (let i = 0; i < weekday(first); i++) row.append(make("td"));
      for (let day = 1; day <= length(shown.year, shown.month); day++) {
        const days = first + day - 1;
        const cell = make("td", { role: "gridcell", "data-day": String(days), tabindex: days === focused ? "0" : "-1",
          "aria-label": `${weekdays[weekday(days)]} ${digits(day)} ${months[shown.month - 1]} ${digits(shown.year)}` }, digits(day));
        if (days === chosen) cell.setAttribute("aria-selected", "true");
        if (days === now) cell.setAttribute("aria-current", "date");
        if (days < earliest || days > latest) cell.setAttribute("aria-disabled", "true");
        row.append(cell);
        if (weekday(days) === 6) { body.append(row); row = make("tr"); }
      }
      while (row.children.length && row.children.length < 7) row.append(make("td"));
      if (row.children.length) body.append(row);
      grid.replaceChildren(make("thead", {}, head), body);
      if (moveFocus) grid.querySelector("td[tabindex='0']").focus();
    };

    const gridKeys = (event) => {
      const forward = rtl ? "ArrowLeft" : "ArrowRight", backward = rtl ? "ArrowRight" : "ArrowLeft";
      const moves = {
        [forward]: () => focused + 1,
        [backward]: () => focused - 1,
        ArrowDown: () => focused + 7,
        ArrowUp: () => focused - 7,
        Home: () => focused - weekday(focused),
        End: () => focused + 6 - weekday(focused),
        PageDown: () => moveMonths(focused, event.shiftKey ? 12 : 1),
        PageUp: () => moveMonths(focused, event.shiftKey ? -12 : -1),
      };
      if (moves[event.key]) {
        event.preventDefault();
        focused = within(moves[event.key]());
        draw(true);
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(focused);
      }
    };

    const keys = (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        close(true);
      } else if (event.key === "Enter" && event.target === year) {
        // The form must not be sent from inside the calendar.
        event.preventDefault();
        year.dispatchEvent(new Event("change"));
      } else if (event.key === "Tab") {
        const stops = [...dialog.querySelectorAll("button, select, input, td[tabindex='0']")];
        const last = stops[stops.length - 1];
        if (event.shiftKey && document.activeElement === stops[0]) { event.preventDefault(); last.focus(); }
        if (!event.shiftKey && document.activeElement === last) { event.preventDefault(); stops[0].focus(); }
      }
    };

    const choose = (days) => {
      input.value = written(days);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.dispatchEvent(new Event("change", { bubbles: true }));
      close(true);
    };

    const close = (back) => {
      if (!dialog || !dialog.isConnected) return;
      dialog.remove();
      button.setAttribute("aria-expanded", "false");
      open = null;
      if (back) button.focus();
    };

    const show = () => {
      if (open) open(false);
      if (!dialog) build();
      focused = within(read(input.value) ?? today());
      entry.append(dialog);
      dialog.classList.remove("is-above");
      button.setAttribute("aria-expanded", "true");
      open = close;
      draw(true);
      const box = dialog.getBoundingClientRect();
      if (box.bottom > window.innerHeight && entry.getBoundingClientRect().top > box.height) dialog.classList.add("is-above");
    };

    button.addEventListener("click", () => (dialog && dialog.isConnected ? close(true) : show()));
    input.addEventListener("keydown", (event) => {
      if (event.altKey && event.key === "ArrowDown") { event.preventDefault(); show(); }
    });
  };

  document.addEventListener("pointerdown", (event) => {
    if (open && !(event.target instanceof Element && event.target.closest(".date-entry .date-dialog, .date-open"))) open(false);
  });
  const all = (root) => root.querySelectorAll("[data-datepicker]").forEach(enhance);
  all(document);
  // Pages in which htmx has put new fields.
  document.addEventListener("htmx:load", (event) => all(event.target));
})();
