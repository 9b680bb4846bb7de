// What the lists of the staff do beyond HTML; they work without it. Keys stand in keys.js.
(() => {
  "use strict";
  // On a narrow screen the bar scrolls sideways: the way one is on stands in sight.
  document.querySelector(".bar .menu a[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  // Who signs out leaves nothing of a meeting on the device; what was not sent yet is not thrown away without a question.
  const leave = document.querySelector("form.who");
  navigator.serviceWorker?.getRegistrations().then((kept) => { if (leave && kept.length > 0) leave.dataset.keeps = "yes"; });
  const forget = () => new Promise((yes, no) => {
    if (window.samadDevice) return yes(window.samadDevice);
    const script = document.createElement("script");
    script.src = leave.dataset.device;
    script.onload = () => yes(window.samadDevice);
    script.onerror = no;
    document.head.append(script);
  });
  leave?.addEventListener("submit", async (event) => {
    if (!leave.dataset.keeps) return;
    event.preventDefault();
    const account = leave.dataset.account;
    try {
      const device = await forget();
      const unsent = (await device.list()).filter((entry) => entry.account === account).length;
      if (unsent > 0 && !confirm(leave.dataset.unsent.replace("#", unsent.toLocaleString(document.documentElement.lang === "fa" ? "fa-IR" : "en")))) return;
      await device.forget(account);
    } catch {
      // Signing out comes first.
    }
    leave.submit();
  });
  // A row of a list opens as a whole.
  document.addEventListener("click", (event) => {
    const target = event.target;
    const row = target instanceof Element && target.closest("tr[data-href]");
    if (row && !target.closest("a, button, input, label, select") && !String(getSelection())) location.assign(row.dataset.href);
  });
})();
