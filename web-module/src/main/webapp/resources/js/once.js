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

globalThis.addEventListener('pageshow', () => {
  document.querySelectorAll('form').forEach((form) => delete form.dataset.sent);
});
