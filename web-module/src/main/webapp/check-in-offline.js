/** Keeps the check-in page and its scripts on the device: the network first, what is kept when there is none. */
const KEPT = 'check-in';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

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
    }
    return answer;
  } catch (away) {
    const before = await kept.match(request);
    if (before) {
      return before;
    }
    throw away;
  }
}
