import * as micros from './micros.js';
import { toHex } from './sha256.js';

const BEFORE_THE_FIRST = '0'.repeat(64);
/** `,"hash":"…"}` at the end of the line; the brace stays in what is hashed. */
const TAIL = ',"hash":""}'.length + 64;
const TAIL_BEGINS = [...',"hash":"'].map((c) => c.charCodeAt(0));
const BRACE = '}'.charCodeAt(0);
const NOTHING = new Uint8Array();

/** What the hash of a line is taken of. Empty where the tail is written with escapes: the same JSON, but not the line. */
export function chained(bytes) {
  const tail = bytes.length - TAIL;
  for (let i = 0; i < TAIL_BEGINS.length; i++) {
    if (bytes[tail + i] !== TAIL_BEGINS[i]) {
      return NOTHING;
    }
  }
  const message = bytes.slice(0, tail + 1);
  message[tail] = BRACE;
  return message;
}

/**
 * The hash chain of one sector (I7). After a broken link it goes on from what the line claims: one forgery is one or two
 * violations, not one for each line behind it.
 */
export class Chain {
  #findings;
  seq = 0n;
  at = null;
  hash = BEFORE_THE_FIRST;

  constructor(findings) {
    this.#findings = findings;
  }

  /** Judges that the line, whose bytes have this hash, is the next of this chain and goes on to it. */
  append(line, hash) {
    const { seq, at } = this;
    this.#findings.expect(line.seq === seq + 1n, 'I7', () => `seq ${line.seq} where ${seq + 1n} is due`);
    this.#findings.expect(line.prev === this.hash, 'I7', () => 'prev is not the hash of the line before');
    this.#findings.expect(line.hash === toHex(hash), 'I7', () => 'hash does not match the line');
    const back = at !== null && line.at < at;
    this.#findings.expect(!back, 'I7', () => `time goes back from ${micros.text(at)} to ${micros.text(line.at)}`);
    this.seq = line.seq;
    this.at = line.at;
    this.hash = line.hash;
  }
}
