import { sha256, toHex } from './sha256.js';

/** The reverse hash chain of seeds: each revealed seed hashes to the one before, the first to the commitment. */
export class Seeds {
  #before = null;
  #next = 0n;

  /** `commitment` in hex. */
  commit(commitment) {
    this.#before = commitment;
  }

  /** Whether `n` is the seed that is due. */
  isNext(n) {
    return n === this.#next;
  }

  /** Goes on to this seed (bytes); answers whether it was committed to. */
  async reveal(n, seed) {
    const committed = toHex(await sha256(seed)) === this.#before;
    this.#before = toHex(seed);
    this.#next = n + 1n;
    return committed;
  }
}
