/** The same text cut loose from the line it was read from, which would stay in memory with it. */
export function ownCopy(text) {
  return (' ' + text).slice(1);
}

/** In one line, whatever a journal says: its words must not pretend to be lines of ours. */
export function inOneLine(text) {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/g, '?');
}
