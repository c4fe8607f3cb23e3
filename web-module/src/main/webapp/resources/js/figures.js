// Keeps the figures of a sale fresh and draws their last ten minutes; without it the page shows them as they were.
(function () {
  'use strict';
  var EVERY_MILLIS = 5000, SPAN_MILLIS = 600000, WIDTH = 300, HEIGHT = 60;
  function points(moments, name) {
    if (!moments.length) { return ''; }
    var end = Date.parse(moments[moments.length - 1].at);
    var most = Math.max.apply(null, [1].concat(moments.map(function (moment) { return moment[name]; })));
    return moments.map(function (moment) {
      var x = WIDTH - WIDTH * (end - Date.parse(moment.at)) / SPAN_MILLIS;
      return x.toFixed(1) + ',' + (HEIGHT - 2 - (HEIGHT - 4) * moment[name] / most).toFixed(1);
    }).join(' ');
  }
  document.addEventListener('DOMContentLoaded', function () {
    var section = document.getElementById('figures');
    if (!section) { return; }
    function each(selector, act) { Array.prototype.forEach.call(section.querySelectorAll(selector), act); }
    function paint(now) {
      if (now.phase !== section.dataset.phase) { window.whenIdle(function () { location.replace(location.pathname + '?performance=' + now.performance); }); return; }
      now.sectors.forEach(function (sector) {
        sector.waiting += sector.lobby;
        each('tr[data-sector="' + sector.sector + '"] [data-figure]', function (cell) { cell.textContent = sector[cell.dataset.figure]; });
      });
      var last = now.moments[now.moments.length - 1];
      each('svg[data-chart]', function (chart) { chart.firstElementChild.setAttribute('points', points(now.moments, chart.dataset.chart)); });
      each('[data-now]', function (label) { label.textContent = last ? last[label.dataset.now] : ''; });
      var psp = document.getElementById('psp');
      psp.textContent = now.pspAnswering ? '' : psp.dataset.away;
    }
    function ask() {
      fetch('/api/organiser/performances/' + section.dataset.performance + '/figures', { credentials: 'same-origin' })
        .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); })
        .then(paint)
        .catch(function () { /* asked again soon; the figures stay as they were */ });
    }
    // Who is asked about a lever must not lose the question.
    if (!document.getElementById('pull')) { setInterval(ask, EVERY_MILLIS); }
    ask();
  });
})();
