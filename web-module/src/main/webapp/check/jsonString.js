import { Malformed } from './malformed.js';

const ESCAPES = '"\\/bfnrt';
const MEANINGS = '"\\/\b\f\n\r\t';
const PLAIN = /[^"\\\u0000-\u001f\ud800-\udfff]*/y;
const HALF_A_CHARACTER = /[\ud800-\udfff]/u;
const FOUR_HEX = /^[0-9a-fA-F]{4}$/;

/** Reads the string whose opening quote is at `quote`: what it means, and where the text goes on behind its closing quote. */
export function readString(text, quote) {
  PLAIN.lastIndex = quote + 1;
  PLAIN.test(text);
  const end = PLAIN.lastIndex;
  if (text[end] === '"') {
    return { meaning: text.substring(quote + 1, end), end: end + 1 };
  }
  return escaped(text, quote + 1);
}

function escaped(text, start) {
  let meaning = '';
  let next = start;
  while (next < text.length && text[next] !== '"') {
    const c = text[next];
    if (c < ' ') {
      throw new Malformed('not strict JSON: control character in a string');
    }
    const unicode = text.startsWith('\\u', next);
    meaning += c !== '\\' ? c : unicode ? codeUnit(text, next + 2) : meaningOf(text, next + 1);
    next += c !== '\\' ? 1 : unicode ? 6 : 2;
  }
  if (next >= text.length) {
    throw new Malformed('not strict JSON: a string does not end');
  }
  return { meaning: paired(meaning), end: next + 1 };
}

function meaningOf(text, at) {
  const escape = at < text.length ? ESCAPES.indexOf(text[at]) : -1;
  if (escape < 0) {
    throw new Malformed('not strict JSON: unknown escape in a string');
  }
  return MEANINGS[escape];
}

function codeUnit(text, at) {
  const digits = text.substring(at, at + 4);
  if (!FOUR_HEX.test(digits)) {
    throw new Malformed('not strict JSON: bad \\u escape');
  }
  return String.fromCharCode(parseInt(digits, 16));
}

function paired(meaning) {
  if (HALF_A_CHARACTER.test(meaning)) {
    throw new Malformed('not strict JSON: half a character in a string');
  }
  return meaning;
}
