// Keeps the figures of a sale fresh; without it the page shows them as they were. What is drawn is drawn by the server.
(function () {
  'use strict';
  var EVERY_MILLIS = 5000;
  document.addEventListener('DOMContentLoaded', function () {
    var section = document.getElementById('figures');
    if (!section) { return; }
    var address = location.pathname + '?performance=' + section.dataset.performance;
    function paint(text) {
      var fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('figures');
      if (!fresh) { return; }
      if (fresh.dataset.phase !== section.dataset.phase) { window.whenIdle(function () { location.replace(address); }); return; }
      // Whoever is in it with the keyboard stays there.
      if (!section.contains(document.activeElement)) { section.replaceChildren.apply(section, Array.prototype.slice.call(fresh.childNodes)); }
    }
    function ask() {
      fetch(address, { credentials: 'same-origin', redirect: 'error' })
        .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
        .then(paint)
        .catch(function () { /* asked again soon; the figures stay as they were */ });
    }
    // Who is asked about a lever must not lose the question.
    if (!document.getElementById('pull')) { setInterval(ask, EVERY_MILLIS); }
  });
})();
