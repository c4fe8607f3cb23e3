/** Shows who was called, also on phones; a press on it leads to the page of the place. */
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil((async () => {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const open = pages.find((page) => new URL(page.url).pathname === '/place');
    return open === undefined ? self.clients.openWindow(event.notification.data) : open.focus();
  })());
});
