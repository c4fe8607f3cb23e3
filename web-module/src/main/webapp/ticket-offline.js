/** Keeps tickets that were opened on the device. Signing out forgets them; so does being told that one is void, or somebody else's now. */
importScripts('/keep-offline.js');

const fresh = keepOffline('tickets', {
  match: { ignoreVary: true },
  isOver: (address) => address.pathname === '/ticket',
});

self.addEventListener('message', (event) => event.waitUntil(keep(event.data.keep, event.ports[0])));

async function keep(addresses, asker) {
  const answers = await Promise.allSettled(addresses.map((address) => fresh(new Request(address))));
  asker.postMessage({ kept: answers.every(({ value }) => value?.ok && !value.redirected) });
}
