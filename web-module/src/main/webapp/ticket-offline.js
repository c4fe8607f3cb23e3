/** Keeps tickets that were opened on the device: the network first, what is kept when there is none. Signing out forgets them. */
const KEPT = 'tickets';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => event.waitUntil(keep(event.data.keep, event.ports[0])));

async function keep(addresses, asker) {
  const answers = await Promise.allSettled(addresses.map((address) => fresh(new Request(address))));
  asker.postMessage({ kept: answers.every(({ value }) => value?.ok && !value.redirected) });
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method === 'GET' && address.origin === self.location.origin && !address.pathname.startsWith('/api/')) {
    event.respondWith(fresh(request));
  }
});

async function fresh(request) {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(4000) });
    if (answer.ok && !answer.redirected) {
      await kept.put(request, answer.clone());
    } else if (new URL(request.url).pathname === '/ticket') {
      // Void, or somebody else's now.
      await kept.delete(request);
    }
    return answer;
  } catch (away) {
    const before = await kept.match(request, { ignoreVary: true });
    if (before) {
      return before;
    }
    throw away;
  }
}
