/** Paints the time that is left until server instants; the server's clock counts, not the phone's. */
{
  const KEPT = 'bilheteria.clock';
  const JUMP_MILLIS = 3000;
  let ahead = null;
  let over = false;

  /**
   * What the server said is at least so late when it is heard: of several answers the latest time is the nearest, unless a clock was set
   * anew meanwhile.
   */
  const heard = (instant) => {
    const told = instant - Date.now();
    if (ahead === null || told > ahead || ahead - told > JUMP_MILLIS) {
      ahead = told;
      try { sessionStorage.setItem(KEPT, String(ahead)); } catch { /* a browser may forbid keeping anything */ }
    }
  };
  const recall = () => {
    try {
      const kept = sessionStorage.getItem(KEPT);
      ahead = kept === null ? null : Number(kept);
    } catch { /* then this page's own word counts */ }
  };
  const two = (n) => (n < 10 ? '0' : '') + n;
  const text = (seconds) => {
    const d = Math.floor(seconds / 86400), h = Math.floor(seconds / 3600) % 24;
    const m = Math.floor(seconds / 60) % 60, s = seconds % 60;
    if (d > 0) { return d + 'd ' + h + 'h'; }
    return (h > 0 ? h + ':' + two(m) : m) + ':' + two(s);
  };
  const paint = () => {
    document.querySelectorAll('time[data-countdown]').forEach((time) => {
      const left = Math.round((Date.parse(time.dataset.countdown) - Date.now() - (ahead ?? 0)) / 1000);
      const shown = text(Math.max(0, left));
      if (time.textContent !== shown) { time.textContent = shown; }
      if (left <= 0 && left > -5 && !over) {
        over = true;
        end();
      }
    });
  };
  // Something happens now: ask the server what, a little spread so that not everybody asks at once.
  const end = () => setTimeout(() => {
    if (document.dispatchEvent(new CustomEvent('countdown-over', { cancelable: true }))) {
      globalThis.whenIdle(() => location.reload());
    }
  }, 1500 + Math.random() * 2500);

  globalThis.serverClock = { heard, text };
  document.addEventListener('DOMContentLoaded', () => {
    recall();
    const first = document.querySelector('[data-now]');
    const [how] = performance.getEntriesByType('navigation');
    // Who goes back is shown the page as it was, with the time that it was then.
    if (first !== null && (ahead === null || how?.type !== 'back_forward')) { heard(Date.parse(first.dataset.now)); }
    paint();
    setInterval(paint, 1000);
  });
}
