/** A set of ranks that finds its smallest quickly while it is emptied from below. */
export class Numbers {
  #words = new Uint32Array(4);
  /** Nothing is set below. */
  #from = 0;

  add(number) {
    this.#reserve(number);
    this.#words[number >>> 5] |= 1 << (number & 31);
    this.#from = Math.min(this.#from, number);
  }

  remove(number) {
    if (number >>> 5 < this.#words.length) {
      this.#words[number >>> 5] &= ~(1 << (number & 31));
    }
  }

  /** The smallest if it is below `bound`, else 0. */
  firstBelow(bound) {
    const first = this.#next();
    if (first < 0) {
      return 0;
    }
    this.#from = first;
    return first < bound ? first : 0;
  }

  /** The first set at or above `from`, or -1. */
  #next() {
    let word = this.#from >>> 5;
    let bits = (this.#words[word] ?? 0) & (-1 << (this.#from & 31));
    while (bits === 0 && ++word < this.#words.length) {
      bits = this.#words[word];
    }
    return bits === 0 ? -1 : word * 32 + 31 - Math.clz32(bits & -bits);
  }

  #reserve(number) {
    if (number >>> 5 >= this.#words.length) {
      const larger = new Uint32Array(Math.max(2 * this.#words.length, (number >>> 5) + 1));
      larger.set(this.#words);
      this.#words = larger;
    }
  }
}
