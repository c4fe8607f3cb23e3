// Says, beside the field, how easily a password that is being chosen could be guessed. An estimate, and of this page alone: nothing that
// is typed leaves it before the form does. Whether a password is good enough the server says.
(function () {
  'use strict';
  var SHORTEST = 8;
  // Waits until somebody pauses, or a screen reader would read each letter's sentence.
  var PAUSE_MILLIS = 500;
  // Where one level ends and the next begins, in bits; chosen by hand for passwords of every kind (StrengthIT has them).
  var LEVELS = [[26, 'weak'], [38, 'fair'], [52, 'good'], [Infinity, 'strong']];
  // What most passwords that were ever found consist of, in Brazil and elsewhere; the server has the long list.
  var WORDS = ('password senha contrasena secret segredo admin usuario login welcome bemvindo master mestre qwerty asdf zxcv letmein iloveyou teamo '
    + 'amor love familia family deus jesus cristo fiel brasil brazil futebol football soccer flamengo corinthians palmeiras santos saopaulo gremio vasco '
    + 'cruzeiro botafogo fluminense internacional bahia atletico galo mengao timao maria jose joao ana pedro paulo silva souza oliveira lima lucas gabriel julia mateus felipe rafael '
    + 'bruno carlos daniel fernanda amanda juliana leticia vitoria michael jordan ashley monkey dragon princess princesa sunshine shadow superman batman '
    + 'pokemon naruto starwars minecraft computer computador internet google facebook instagram whatsapp iphone samsung abacate banana chocolate cachorro '
    + 'gatinho estrela liberdade felicidade saudade verao summer winter spring freedom hello trustno access mustang baseball hunter killer bilheteria '
    + 'ingresso ticket show').split(' ');
  var ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv', '1q2w3e4r5t6y7u8i9o'];
  var LOOKS_LIKE = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' };

  function plain(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  }
  function unmasked(text) {
    return text.replace(/[013457@$!]/g, function (each) { return LOOKS_LIKE[each]; });
  }

  // Each of these says how many characters it takes from here on, and what they are worth in bits; none takes nothing.
  function word(text, at, known) {
    var best = 0;
    [text, unmasked(text)].forEach(function (form) {
      known.forEach(function (each) {
        if (each.length > best && form.startsWith(each, at)) { best = each.length; }
      });
    });
    return best && [best, 9];
  }
  function run(text, at) {
    var end = at + 1;
    while (text[end] === text[at]) { end += 1; }
    return end - at > 2 && [end - at, 5 + Math.log2(end - at)];
  }
  function repeat(text, at) {
    for (var size = 2; at - size >= 0; size += 1) {
      if (text.slice(at, at + size) === text.slice(at - size, at)) { return [size, 1]; }
    }
    return 0;
  }
  function row(text, at) {
    var best = 0;
    ROWS.concat(ROWS.map(function (keys) { return keys.split('').reverse().join(''); })).forEach(function (keys) {
      var from = keys.indexOf(text[at]), length = 0;
      while (from >= 0 && text[at + length] && keys[from + length] === text[at + length]) { length += 1; }
      best = Math.max(best, length);
    });
    return best > 2 && [best, 5 + Math.log2(best)];
  }
  function date(text, at) {
    var found = /^(\d{1,2}[\/.-]?\d{1,2}[\/.-]?)?(19|20)\d\d/.exec(text.slice(at));
    return found && [found[0].length, found[1] ? 14 : 6];
  }
  // Letters in a row are some word or other: far fewer than there are letters to put together.
  function letters(text, at) {
    var found = /^\p{L}{4,}/u.exec(text.slice(at));
    return found && [found[0].length, 2.5 * Math.min(6, found[0].length) + 1.5 * Math.max(0, found[0].length - 6)];
  }
  function single(text, at) {
    return [1, /\d/.test(text[at]) ? 3.3 : /[a-z]/.test(text[at]) ? 4.7 : text[at] === ' ' ? 1 : 5];
  }

  function bits(password, known) {
    var text = plain(password), at = 0, sum = 0;
    while (at < text.length) {
      var part = run(text, at) || repeat(text, at) || row(text, at) || date(text, at) || word(text, at, known) || letters(text, at) || single(text, at);
      at += part[0];
      sum += part[1];
    }
    var capitals = password.replace(/[^\p{Lu}]/gu, '').length;
    return sum + Math.min(capitals, 4) * 1.5;
  }

  // Their own name and address are what an acquaintance tries first.
  function own(field) {
    var typed = Array.prototype.filter.call(field.form.elements, function (each) { return each.type === 'text' || each.type === 'email'; })
      .filter(function (each) { return each.dataset.strength === undefined; });
    return typed.flatMap(function (each) { return plain(each.value).split(/[^a-z0-9]+/); })
      .filter(function (each) { return each.length > 2; });
  }

  function level(field) {
    var password = field.value.normalize('NFC');
    if (Array.from(password).length < SHORTEST) { return 'short'; }
    var found = bits(password, WORDS.concat(own(field)));
    return LEVELS.find(function (each) { return found < each[0]; })[1];
  }

  var names = ['short', 'weak', 'fair', 'good', 'strong'];
  function box(field) {
    var there = document.getElementById(field.id + '-strength');
    if (there) { return there.parentNode; }
    var made = document.createElement('div');
    made.className = 'strength';
    made.innerHTML = '<meter min="0" max="4" low="2" high="2.5" optimum="4" value="0" aria-hidden="true"></meter><span role="status"></span>';
    made.lastChild.id = field.id + '-strength';
    field.closest('.field').appendChild(made);
    return made;
  }

  var waiting;
  function judge(field) {
    var shown = box(field), found = field.value ? level(field) : '';
    shown.firstChild.value = Math.max(0, names.indexOf(found));
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      var words = found ? field.dataset[found] : '';
      if (shown.lastChild.textContent !== words) { shown.lastChild.textContent = words; }
    }, PAUSE_MILLIS);
  }

  document.addEventListener('input', function (event) {
    if (event.target.matches('input[data-strength]')) { judge(event.target); }
  });
  document.addEventListener('focusin', function (event) {
    if (event.target.matches('input[data-strength]')) { judge(event.target); }
  });
  if (document.activeElement && document.activeElement.matches('input[data-strength]')) { judge(document.activeElement); }
})();
