import { Numbers } from './numbers.js';

/**
 * The numbers that wait, arranged to answer quickly whether a call passes anybody (I4): those never skipped, and those
 * skipped, by what they ordered. Orders come in a handful of kinds, so one look at the first of each is enough.
 */
export class WaitingLine {
  #fresh = new Numbers();
  /** From each Wanted, of which a sector has one object for each kind. */
  #skipped = new Map();

  add(number) {
    this.#fresh.add(number);
  }

  skip(place) {
    this.#fresh.remove(place.number);
    if (!this.#skipped.has(place.wanted)) {
      this.#skipped.set(place.wanted, new Numbers());
    }
    this.#skipped.get(place.wanted).add(place.number);
  }

  remove(place) {
    this.#fresh.remove(place.number);
    this.#skipped.get(place.wanted)?.remove(place.number);
  }

  /** The first number below this one that waits and was never skipped, or 0. */
  neverSkippedBelow(number) {
    return this.#fresh.firstBelow(number);
  }

  /** The first number below this one that was skipped once and would be served now, or 0. */
  servedBelow(number, stock) {
    let first = 0;
    for (const [wanted, numbers] of this.#skipped) {
      const candidate = numbers.firstBelow(first === 0 ? number : first);
      if (candidate > 0 && stock.wouldGive(wanted) > 0) {
        first = candidate;
      }
    }
    return first;
  }
}
