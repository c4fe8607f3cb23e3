/** A page that stays open says in time that its session ends; also one whose device has slept meanwhile. */
document.addEventListener('DOMContentLoaded', () => {
  const notice = document.getElementById('session-ends');
  if (notice === null || !notice.hidden) { return; }
  const from = Date.now() + Number(notice.dataset.seconds) * 1000;
  const look = () => { if (Date.now() >= from) { notice.hidden = false; } };
  setInterval(look, 30000);
  setTimeout(look, Math.min(from - Date.now(), 2147483647));
  document.addEventListener('visibilitychange', look);
  globalThis.addEventListener('pageshow', look);
});
