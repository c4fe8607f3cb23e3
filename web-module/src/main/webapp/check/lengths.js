import { MerkleTree } from './merkle.js';
import { concat, toHex } from './sha256.js';

/** The journal of a sector at the lengths that signed heads speak of: the hash of the last line, and the root over all. */
export class Lengths {
  count = 0;
  #wanted;
  #tree = new MerkleTree();
  #pending = [];
  /** Lengths reached whose root is not worked out yet. */
  #reached = [];
  #known = new Map();

  /** `wanted`: a Set of lengths. */
  constructor(wanted) {
    this.#wanted = wanted;
  }

  /** Goes on by a line: `leaf` is its hash in the tree, `hash` the one it claims in the chain. */
  add(leaf, hash) {
    this.#pending.push(leaf);
    this.count++;
    if (this.#wanted.has(this.count)) {
      this.#reached.push({ length: this.count, hash });
    }
  }

  /** Works through what was added; thousands at once are quicker than one after the other. */
  async flush() {
    const first = this.count - this.#pending.length;
    let done = 0;
    for (const { length, hash } of this.#reached) {
      await this.#tree.append(concat(...this.#pending.slice(done, length - first)));
      done = length - first;
      this.#known.set(length, { hash, root: toHex(await this.#tree.root()) });
    }
    await this.#tree.append(concat(...this.#pending.slice(done)));
    this.#pending = [];
    this.#reached = [];
  }

  /** {hash, root} at a wanted length; undefined if the journal is shorter. */
  at(length) {
    return this.#known.get(length);
  }

  /** The root over the whole journal, in hex. */
  async root() {
    await this.flush();
    return toHex(await this.#tree.root());
  }
}
