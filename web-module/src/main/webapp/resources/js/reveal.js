// Puts a button behind each password that shows what is typed. A page without scripts has none: there it could do nothing. Where one is
// chosen it fetches what tells its strength, as soon as somebody is there and unless they save data.
(function () {
  'use strict';
  function add(field) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'reveal';
    button.textContent = field.dataset.reveal;
    button.setAttribute('aria-pressed', 'false');
    button.setAttribute('aria-controls', field.id);
    button.addEventListener('click', function () {
      var shown = field.type === 'text';
      field.type = shown ? 'password' : 'text';
      button.setAttribute('aria-pressed', String(!shown));
    });
    field.insertAdjacentElement('afterend', button);
    // A text would be kept for the next who fills in the form.
    field.form.addEventListener('submit', function () {
      field.type = 'password';
      button.setAttribute('aria-pressed', 'false');
    });
  }
  function watch() {
    Array.prototype.forEach.call(document.querySelectorAll('input[data-reveal]'), function (field) {
      if (!field.nextElementSibling || field.nextElementSibling.className !== 'reveal') { add(field); }
    });
  }
  document.addEventListener('focusin', function meter(event) {
    var source = event.target.dataset.strength;
    if (!source || (navigator.connection && navigator.connection.saveData)) { return; }
    document.removeEventListener('focusin', meter);
    var script = document.createElement('script');
    script.src = source;
    document.head.appendChild(script);
  });
  document.addEventListener('DOMContentLoaded', function () {
    watch();
    // A form that was sent back comes as another one.
    new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
  });
})();
