/** Shows who was called, also on phones and when no page is open; a press on it leads to the page of the place. */
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('push', (event) => event.waitUntil(show(event.data?.json() ?? {})));

async function show({ kind, language, title, body, address }) {
  // Whoever has seen it, from the page that is still open, is not to hear it twice.
  const before = await self.registration.getNotifications({ tag: address });
  const told = before.some(({ data }) => data?.kind === kind);
  const called = kind === 'CALLED';
  await self.registration.showNotification(title ?? 'Bilheteria', {
    body,
    lang: language,
    tag: address ?? 'bilheteria',
    renotify: !told,
    requireInteraction: called,
    vibrate: called && !told ? [300, 150, 300, 150, 600] : [],
    icon: '/resources/img/icon-192.png',
    data: { address: address ?? '/places', kind },
  });
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { address } = event.notification.data;
  event.waitUntil((async () => {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const open = pages.find((page) => page.url === new URL(address, self.location).href);
    return open === undefined ? self.clients.openWindow(address) : open.focus();
  })());
});

/** The browser's push service has another address for it now: the next page says so, too, but it may be long until then. */
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil((async () => {
  const options = event.oldSubscription?.options;
  const fresh = event.newSubscription ?? (options && await self.registration.pushManager.subscribe(options));
  if (fresh) {
    await fetch('/api/account/push-subscriptions', {
      method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fresh),
    });
  }
})()));
