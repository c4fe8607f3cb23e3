// Sends a form for which people may have to wait. What was typed stays in the browser and is sent again when its turn has come.
(function () {
  'use strict';
  function send(form) {
    var button = form.querySelector('[type=submit]'), body = new URLSearchParams(new FormData(form));
    body.append(button.name, button.value);
    button.disabled = true;
    fetch(form.action, { method: 'POST', body: body, credentials: 'same-origin', redirect: 'manual' }).then(function (answer) {
      // Where it leads was said by the page: a script is not told.
      if (answer.type === 'opaqueredirect') { location.assign(form.dataset.then); return null; }
      return answer.text().then(function (text) { show(form, button, text); });
    }).catch(function () {
      button.disabled = false;
      say(form, form.dataset.offline);
    });
  }
  function place(form, turn) {
    var before = document.getElementById('turn');
    if (before) { before.remove(); }
    if (turn) { form.parentNode.insertBefore(turn, form); }
  }
  function say(form, text) {
    var turn = document.createElement('p');
    turn.id = 'turn';
    turn.className = 'error';
    turn.setAttribute('role', 'alert');
    turn.textContent = text;
    place(form, turn);
  }
  function show(form, button, text) {
    var main = new DOMParser().parseFromString(text, 'text/html').getElementById('main');
    if (!main) { throw new Error('not a page of ours'); }
    var turn = main.querySelector('#turn[data-seconds]');
    if (turn) {
      turn.querySelector('.by-itself').hidden = false;
      place(form, document.adoptNode(turn));
      // Not everybody at the same instant.
      setTimeout(function () { send(form); }, Number(turn.dataset.seconds) * 1000 + Math.random() * 700);
      return;
    }
    document.getElementById('main').replaceWith(document.adoptNode(main));
    watch();
    var wrong = document.querySelector('[aria-invalid=true], main form input:not([type=hidden])');
    if (wrong) { wrong.focus(); }
  }
  function watch() {
    Array.prototype.forEach.call(document.querySelectorAll('form[data-then]'), function (form) {
      form.addEventListener('submit', function (event) {
        event.preventDefault();
        send(form);
      });
    });
  }
  document.addEventListener('DOMContentLoaded', watch);
})();
