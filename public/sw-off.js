// The worker that takes itself away. Put in the place of `sw.js` on the host, it frees every browser from a build that
// must not be used any longer: it drops our caches and unregisters itself, so that pages load from the net again.
// What people wrote lies in local storage, which no worker can touch. Pages that are open stay as they are.
"use strict";

// As in sw.js: other apps, and other copies of this one, may share the origin.
const PREFIX = `northstar ${new URL(self.registration.scope).pathname} `;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
