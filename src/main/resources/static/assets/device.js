// What this device keeps of the day of a meeting until it is sent, and how it forgets it. Kept are only entries that the
// server has not made yet; who signs out leaves nothing behind.
window.samadDevice = (() => {
  "use strict";
  const NAME = "samad-day";
  const ENTRIES = "entries";
  const result = (request) => new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });
  let opened = null;
  const open = () => {
    opened ??= new Promise((yes, no) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result
        .createObjectStore(ENTRIES, { keyPath: "number", autoIncrement: true })
        .createIndex("key", "key", { unique: true });
      request.onsuccess = () => {
        request.result.onversionchange = () => { request.result.close(); opened = null; };
        yes(request.result);
      };
      request.onerror = () => no(request.error);
    });
    return opened;
  };
  // Written through to the disk before it counts as kept: a device that dies afterwards still has it.
  const within = async (mode, act) => {
    const kept = (await open()).transaction(ENTRIES, mode, { durability: "strict" });
    const ended = new Promise((yes, no) => {
      kept.oncomplete = yes;
      kept.onabort = kept.onerror = () => no(kept.error);
    });
    const value = await result(act(kept.objectStore(ENTRIES)));
    await ended;
    return value;
  };
  return {
    cache: NAME,
    list: () => within("readonly", (entries) => entries.getAll()),
    add: (entry) => within("readwrite", (entries) => entries.add(entry)),
    change: (entry) => within("readwrite", (entries) => entries.put(entry)),
    remove: (number) => within("readwrite", (entries) => entries.delete(number)),
    // Whoever leaves takes along what is his; what others entered waits for them.
    async forget(account) {
      const all = await this.list();
      const own = all.filter((entry) => entry.account === account);
      for (const entry of own) await this.remove(entry.number);
      if (own.length === all.length) {
        (await opened).close();
        opened = null;
        await result(indexedDB.deleteDatabase(NAME));
      }
      await caches.delete(NAME);
      await Promise.all((await navigator.serviceWorker.getRegistrations()).map((one) => one.unregister()));
    },
  };
})();
