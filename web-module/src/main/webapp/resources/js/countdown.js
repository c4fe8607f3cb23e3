// Paints the time that is left until server instants; the server's clock counts, not the phone's.
(function () {
  'use strict';
  function text(seconds) {
    var d = Math.floor(seconds / 86400), h = Math.floor(seconds / 3600) % 24;
    var m = Math.floor(seconds / 60) % 60, s = seconds % 60;
    function two(n) { return (n < 10 ? '0' : '') + n; }
    if (d > 0) { return d + 'd ' + h + 'h'; }
    return (h > 0 ? h + ':' + two(m) : m) + ':' + two(s);
  }
  document.addEventListener('DOMContentLoaded', function () {
    var times = Array.prototype.slice.call(document.querySelectorAll('time[data-countdown]'));
    var loaded = Date.now(), reloaded = false, title = document.title;
    times.forEach(function (time) { time.offset = Date.parse(time.dataset.now) - loaded; });
    function paint() {
      times.forEach(function (time) {
        var left = Math.round((Date.parse(time.dataset.countdown) - Date.now() - time.offset) / 1000);
        time.textContent = text(Math.max(0, left));
        if (time.dataset.title) { document.title = text(Math.max(0, left)) + ' ' + title; }
        // Something happens now: ask the server what, a little spread so that not everybody asks at once.
        if (left <= 0 && left > -5 && !reloaded && !time.dataset.title) {
          reloaded = true;
          setTimeout(function () { window.whenIdle(function () { location.reload(); }); }, 1500 + Math.random() * 2500);
        }
      });
    }
    if (times.length) { paint(); setInterval(paint, 1000); }
  });
})();
