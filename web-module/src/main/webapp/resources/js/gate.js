// A full gate gave an appointment: what was chosen is sent again when it has come, as pressing the button would.
(function () {
  'use strict';
  document.addEventListener('DOMContentLoaded', function () {
    var gate = document.getElementById('gate'), form = document.getElementById('enter');
    if (!gate || !form) { return; }
    var connection = gate.querySelector('.connection'), failures = 0;
    gate.querySelector('.by-itself').hidden = false;

    function ask() {
      var go = document.getElementById('enter:go'), body = new URLSearchParams(new FormData(form));
      body.append(go.name, go.value);
      fetch(form.action, { method: 'POST', body: body, credentials: 'same-origin' }).then(function (answer) {
        if (!answer.ok) { throw new Error(answer.status); }
        if (answer.redirected) {
          // In line, or sent back once more with a later appointment: then it is this page again.
          if (new URL(answer.url).pathname === location.pathname) { location.reload(); } else { location.assign(answer.url); }
          return null;
        }
        return answer.text().then(refused);
      }).catch(function () {
        failures += 1;
        connection.textContent = gate.dataset.offline;
        setTimeout(ask, 1000 * Math.pow(2, Math.min(failures, 4)));
      });
    }
    function refused(text) {
      var main = new DOMParser().parseFromString(text, 'text/html').getElementById('main');
      document.getElementById('main').replaceWith(document.adoptNode(main));
      scrollTo(0, 0);
    }
    // Not everybody at the same instant.
    setTimeout(ask, Number(gate.dataset.seconds) * 1000 + Math.random() * 700);
  });
})();
