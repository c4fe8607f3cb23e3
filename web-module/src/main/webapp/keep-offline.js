/**
 * For service workers: what their pages fetch is kept on the device, in a cache of this name; the network first, what is kept when
 * there is none. `match` is how it is looked for. `isOver` says of an address that a refusal is the end of what is kept of it.
 * Returns how such a page is fetched.
 */
function keepOffline(name, { match = {}, isOver = () => false } = {}) {
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
    const kept = await caches.open(name);
    try {
      const answer = await fetch(request, { signal: AbortSignal.timeout(4000) });
      if (answer.ok && !answer.redirected) {
        await kept.put(request, answer.clone());
      } else if (isOver(new URL(request.url))) {
        await kept.delete(request);
      }
      return answer;
    } catch (away) {
      const before = await kept.match(request, match);
      if (before) {
        return before;
      }
      throw away;
    }
  }

  return fresh;
}
