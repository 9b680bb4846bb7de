// Keeps the screen of a meeting's day open while there is no network: this one page and its static files, nothing else.
"use strict";
const CACHE = "samad-day";
const SCREEN = /^\/staff\/meetings\/sessions\/[0-9a-f-]{36}\/people$/;
// A copy serves the day of the session and no other; with it goes what it shows of people.
const OLDEST = 16 * 60 * 60 * 1000;
const PATIENCE = 6000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (address.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate" && SCREEN.test(address.pathname)) event.respondWith(screen(request, address.pathname));
});

const asset = async (request) => {
  const kept = await (await caches.open(CACHE)).match(request);
  return kept || fetch(request);
};

const copy = async (path) => {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  if (kept && Date.now() - Date.parse(kept.headers.get("Date")) < OLDEST) return kept;
  if (kept) await cache.delete(path);
  return null;
};

const screen = async (request, path) => {
  const asked = fetch(request);
  // Whoever waits too long sees the copy meanwhile; an answer that comes later is of no use any more.
  asked.catch(() => {});
  try {
    const answer = await Promise.race([asked, new Promise((yes, no) => setTimeout(no, PATIENCE))]);
    if (answer && answer.status < 500) {
      if (answer.ok && !answer.redirected) await (await caches.open(CACHE)).put(path, answer.clone());
      return answer;
    }
    return (await copy(path)) || answer;
  } catch {
    return (await copy(path)) || asked;
  }
};
