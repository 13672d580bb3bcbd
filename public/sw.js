// Northstar's service worker: one cache a build, filled whole or not at all, and nothing served from anywhere else.
//
// What the page may count on:
// - A new build waits. The page asks `registration.waiting` to take over with `postMessage({ type: "SKIP_WAITING" })`,
//   after a click and after its edits are saved; then `controllerchange` fires in every tab.
// - To `postMessage({ type: "LOOK" }, [port])` the worker in charge answers with how many files there are, and how many are whole.
// - Register with `register("sw.js", { updateViaCache: "none" })`.
// The build writes the list of files with their hashes in place of the two values below.
"use strict";

const BUILD = "__BUILD__";
const FILES = new Map(__FILES__);

const SCOPE = new URL(self.registration.scope);
// Other apps, and other copies of this one, may share the origin: the prefix names ours.
const PREFIX = `northstar ${SCOPE.pathname} `;
const NAME = PREFIX + BUILD;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(dropOldCaches()));
self.addEventListener("message", (event) => {
  if (event.data && event.data.type === "SKIP_WAITING") self.skipWaiting();
  if (event.data && event.data.type === "LOOK") event.waitUntil(look().then((files) => event.ports[0].postMessage(files)));
});
self.addEventListener("fetch", (event) => {
  const file = event.request.method === "GET" && fileAt(event.request.url);
  if (file) event.respondWith(serve(file, event.request));
});

/** Fills this build's cache with every file, or fails and leaves nothing behind. */
async function install() {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  try {
    const files = await Promise.all([...FILES].map(async ([file, hash]) => [file, await obtain(file, hash, older)]));
    const cache = await caches.open(NAME);
    await Promise.all(files.map(([file, response]) => cache.put(addressOf(file), response)));
  } catch (failure) {
    await caches.delete(NAME);
    throw failure;
  }
}

/** The file with exactly this content: from an older build's cache if it has not changed, else from the net. */
async function obtain(file, hash, older) {
  for (const name of older) {
    const kept = await caches.match(addressOf(file), { cacheName: name });
    const same = kept && (await verified(kept, hash));
    if (same) return same;
  }
  // The browser's own cache has what the page has just loaded; what is stale there is asked for again.
  for (const cache of ["default", "reload"]) {
    const fetched = await fetch(addressOf(file), { cache, credentials: "same-origin" });
    const same = fetched.ok && (await verified(fetched, hash));
    if (same) return same;
  }
  throw new Error(`${file} is not the file of build ${BUILD}`);
}

/** A fresh response with these bytes, or nothing when their hash is another one. */
async function verified(response, hash) {
  const bytes = await response.arrayBuffer();
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== hash) return null;
  // The length belongs to the compressed body, and a redirected response may not answer a navigation.
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(bytes, { headers });
}

/** The precached file that an address names; the app's page lies at the scope itself. */
function fileAt(address) {
  const url = new URL(address);
  if (url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return null;
  const path = url.pathname.slice(SCOPE.pathname.length) || "index.html";
  return FILES.has(path) ? path : null;
}

/** Hosts may redirect `index.html` to the folder, so the folder is what is asked for. */
function addressOf(file) {
  return new URL(file === "index.html" ? "./" : file, SCOPE).href;
}

/** The file from this build's cache. Only a browser that has thrown the cache away is asked to fetch it again. */
async function serve(file, request) {
  return (await caches.match(addressOf(file), { cacheName: NAME })) || fetch(request);
}

/** How many files this build has, and how many of them are kept here with the right content. */
async function look() {
  const whole = await Promise.all([...FILES].map(async ([file, hash]) => {
    const kept = await caches.match(addressOf(file), { cacheName: NAME });
    return Boolean(kept && (await verified(kept, hash)));
  }));
  return [FILES.size, whole.filter(Boolean).length];
}

async function dropOldCaches() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)));
}
