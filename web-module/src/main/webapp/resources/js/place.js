// Watches the board, which is the same for everybody, and asks for one's own place only when it may have changed.
(function () {
  'use strict';
  function keep(key, change) {
    try {
      var after = change(localStorage.getItem(key));
      if (after) { localStorage.setItem(key, after); }
    } catch (forbidden) { /* a browser may forbid keeping anything; waiting works without */ }
  }
  document.addEventListener('DOMContentLoaded', function () {
    var copy = document.getElementById('copy');
    if (copy) {
      copy.addEventListener('click', function () {
        var code = document.getElementById('code');
        code.select();
        (navigator.clipboard ? navigator.clipboard.writeText(code.value) : Promise.reject())
          .catch(function () { document.execCommand('copy'); });
        copy.textContent = copy.dataset.copied;
      });
    }
    var place = document.getElementById('place');
    if (!place) { return; }
    // Kept as they are given: what is signed today can be shown when somebody says otherwise tomorrow.
    keep('bilheteria.receipt.' + place.dataset.place, function (before) {
      return before || document.getElementById('receipt').value;
    });
    if (place.dataset.live !== 'true') { return; }
    var own = place.dataset, status = document.getElementById('connection'), failures = 0;

    function keepHead(head) {
      keep('bilheteria.heads.' + own.sector, function (before) {
        var heads = JSON.parse(before || '[]'), last = heads[heads.length - 1];
        if (!head || (last && (last.head === head || Date.now() - last.at < 60000))) { return before; }
        return JSON.stringify(heads.concat({ at: Date.now(), head: head }).slice(-30));
      });
    }
    function json(path) {
      return fetch(path, { credentials: 'same-origin', headers: { Accept: 'application/json' } }).then(function (answer) {
        if (!answer.ok) { throw new Error(answer.status); }
        return answer.json();
      });
    }
    function next(seconds) { setTimeout(look, seconds * 1000 * (0.8 + Math.random() * 0.4)); }
    function mine() {
      return json('/api/places/' + own.place).then(function (now) {
        if (now.state !== own.state || String(now.number || '') !== own.number) { window.whenIdle(function () { location.reload(); }); }
      });
    }
    function look() {
      json('/api/performances/' + own.performance + '/board').then(function (board) {
        failures = 0;
        status.textContent = '';
        var sector = board.sectors.filter(function (one) { return one.sector === own.sector; })[0];
        keepHead(sector.head);
        var number = Number(own.number);
        var ahead = Math.max(0, number - sector.calledUpTo - 1);
        if (own.state === 'WAITING') {
          document.getElementById('ahead').textContent = ahead === 0 ? own.aheadNone : ahead === 1 ? own.aheadOne
            : own.aheadText.replace('{0}', String(ahead));
        }
        // Called, drawn, sold out or closed: only then is one's own place worth a question.
        var ask = own.state !== 'WAITING' || number <= sector.calledUpTo || sector.stock === 'SOLD_OUT' || board.phase === 'CLOSED';
        return (ask ? mine() : Promise.resolve()).then(function () { next(board.pollAfterSeconds); });
      }).catch(function () {
        failures += 1;
        status.textContent = own.offline;
        next(Math.min(60, 2 * Math.pow(2, Math.min(failures, 5))));
      });
    }
    next(2);
  });
})();
