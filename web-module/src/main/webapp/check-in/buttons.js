import { mute } from './signal.js';

/** The whole screen for the entrance, where the browser can; Escape or the same button leads back. */
export function fullScreen(button) {
  button.hidden = !document.fullscreenEnabled;
  button.addEventListener('click', () => {
    const changed = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    changed.catch(() => { button.hidden = true; });
  });
  document.addEventListener('fullscreenchange', () => {
    button.setAttribute('aria-pressed', String(document.fullscreenElement !== null));
  });
}

/** Sound is on until somebody turns it off; the device remembers. */
export async function sound(button, store) {
  let off = await store.known('silent') === true;
  const tell = () => {
    mute(off);
    button.setAttribute('aria-pressed', String(!off));
  };
  button.addEventListener('click', () => {
    off = !off;
    store.keep('silent', off);
    tell();
  });
  tell();
}
