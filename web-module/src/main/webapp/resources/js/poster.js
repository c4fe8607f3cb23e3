// Says at once of a file what the server would say after all of it was sent.
(function () {
  'use strict';
  var known = ['image/jpeg', 'image/png', 'image/webp'];
  document.addEventListener('DOMContentLoaded', function () {
    var file = document.getElementById('file');
    if (!file) { return; }
    file.addEventListener('change', function () {
      var chosen = file.files[0], problem = '';
      if (chosen && known.indexOf(chosen.type) < 0) { problem = file.dataset.type; }
      if (chosen && chosen.size > Number(file.dataset.most)) { problem = file.dataset.tooLarge; }
      file.setCustomValidity(problem);
      if (problem) { file.reportValidity(); }
    });
  });
}());
