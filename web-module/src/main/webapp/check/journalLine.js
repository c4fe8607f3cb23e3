import { LONGEST } from './byteLines.js';
import { Facts } from './facts.js';
import { flat } from './json.js';
import { Malformed } from './malformed.js';

const HEAD = ['seq', 'at', 'sector', 'type'];
const TAIL = ['prev', 'hash'];
// A byte order mark is not swallowed: it is no part of a line.
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Takes the bytes of a line apart, refusing whatever isn't the form of the contract; `at` is microseconds since 1970. */
export function readLine(bytes) {
  if (bytes.length > LONGEST) {
    throw new Malformed('longer than ' + LONGEST + ' bytes');
  }
  const values = flat(utf8(bytes));
  const keys = [...values.keys()];
  const tail = keys.length - TAIL.length;
  if (tail < HEAD.length || !HEAD.every((key, i) => keys[i] === key) || !TAIL.every((key, i) => keys[tail + i] === key)) {
    throw new Malformed('must begin with seq, at, sector, type and end with prev, hash');
  }
  const facts = new Facts(values, keys.slice(HEAD.length, tail));
  return {
    seq: facts.index('seq'),
    at: facts.instant('at'),
    atText: facts.text('at'),
    sector: facts.text('sector'),
    type: facts.text('type'),
    facts,
    prev: facts.hex('prev'),
    hash: facts.hex('hash'),
  };
}

function utf8(bytes) {
  try {
    return UTF_8.decode(bytes);
  } catch (notText) {
    throw new Malformed('not UTF-8');
  }
}
