/** A page that stays open says in time that its session ends. */
document.addEventListener('DOMContentLoaded', () => {
  const notice = document.getElementById('session-ends');
  if (notice !== null && notice.hidden) {
    setTimeout(() => { notice.hidden = false; }, Number(notice.dataset.seconds) * 1000);
  }
});
