// Says the total while somebody chooses, and offers no more tickets together than one person may buy.
(function () {
  'use strict';
  document.addEventListener('DOMContentLoaded', function () {
    var wish = document.getElementById('wish'), total = document.getElementById('total');
    if (!wish || !total) { return; }
    var full = document.getElementById('enter:full'), half = document.getElementById('enter:half');
    var money = new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: 'BRL' });
    function bound(select, other) {
      Array.prototype.forEach.call(select.options, function (option) {
        option.disabled = Number(option.value) + Number(other.value) > Number(wish.dataset.limit);
      });
    }
    function show() {
      bound(full, half);
      bound(half, full);
      var cents = full.value * wish.dataset.full + half.value * wish.dataset.half;
      total.querySelector('output').textContent = money.format(cents / 100);
    }
    wish.addEventListener('change', show);
    total.hidden = false;
    show();
  });
})();
