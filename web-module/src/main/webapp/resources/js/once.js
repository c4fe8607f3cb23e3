/** A second click is no second wish: for a moment a form that was sent is not sent again. The server knows better, but slower. */
const MOMENT_MILLIS = 3000;

document.addEventListener('submit', (event) => {
  const form = event.target;
  const sent = Number(form.dataset.sent ?? 0);
  if (form.method === 'post' && Date.now() - sent < MOMENT_MILLIS) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = Date.now();
});

/** Tickets that were kept for the entrance are nothing for whoever uses the browser next. */
document.addEventListener('submit', (event) => {
  if (new URL(event.target.action).pathname === '/sign-out') {
    globalThis.caches?.delete('tickets');
  }
});

globalThis.addEventListener('pageshow', () => {
  document.querySelectorAll('form').forEach((form) => delete form.dataset.sent);
});

/** A page that loads itself anew never breaks off what its reader has just asked for, however slowly that comes. */
const ON_THE_WAY_MILLIS = 30000;
let asked = -ON_THE_WAY_MILLIS;
const ask = () => { asked = performance.now(); };

document.addEventListener('submit', ask);
document.addEventListener('click', (event) => { if (event.target.closest('a[href]') !== null) { ask(); } });
globalThis.addEventListener('beforeunload', ask);

globalThis.whenIdle = (act) => {
  if (performance.now() - asked < ON_THE_WAY_MILLIS) {
    setTimeout(() => globalThis.whenIdle(act), 2000);
  } else {
    act();
  }
};
