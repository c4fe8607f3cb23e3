/** A ticket that was opened once opens again where there is no network; the screen stays on while it is shown. */
const ticket = document.getElementById('ticket');
const wholeScreen = document.getElementById('whole-screen');

if (navigator.serviceWorker) {
  navigator.serviceWorker.register('/ticket-offline.js', { scope: '/ticket' }).then(keep).catch(() => {});
}

/** The worker was not there yet when the page was loaded: it is asked to fetch it. */
async function keep() {
  const { active } = await navigator.serviceWorker.ready;
  const parts = [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map((part) => part.href || part.src);
  const answered = new MessageChannel();
  answered.port1.onmessage = ({ data }) => { document.getElementById('kept').hidden = !data.kept; };
  active.postMessage({ keep: [location.href, ...parts] }, [answered.port2]);
}

if (document.fullscreenEnabled) {
  wholeScreen.hidden = false;
  wholeScreen.addEventListener('click', () => ticket.requestFullscreen());
}

async function stayOn() {
  if (document.visibilityState === 'visible') {
    await navigator.wakeLock?.request('screen').catch(() => {});
  }
}
document.addEventListener('visibilitychange', stayOn);
stayOn();
