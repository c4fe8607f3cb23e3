// "Keep me signed in" counts for identity providers, too: they are links, and no part of the form in which it is ticked.
(function () {
  'use strict';
  function carry() {
    var box = document.querySelector('input[type=checkbox][id$=":keep"]');
    Array.prototype.forEach.call(document.querySelectorAll('#providers a.button'), function (link) {
      var address = new URL(link.href);
      if (box && box.checked) { address.searchParams.set('keep', '1'); } else { address.searchParams.delete('keep'); }
      link.href = address.pathname + address.search;
    });
  }
  document.addEventListener('change', carry);
  // Browsers tick again what was ticked before somebody went back.
  window.addEventListener('pageshow', carry);
})();
