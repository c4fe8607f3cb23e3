import { Story } from './story.js';
import { ownCopy } from './text.js';

/** Remembers, beside the verdict, what is asked about: arrivals that receipts speak of, and the story of one place. */
export class Witness {
  #places;
  #arrivals = new Map();
  story;

  /** `wanted`: {place: id or null, receipts: Set of place ids}. */
  constructor(sector, wanted) {
    this.#places = wanted.receipts;
    this.story = wanted.place === null ? null : new Story(wanted.place, sector);
  }

  /** Takes in a line that was judged. */
  see(line) {
    if (line.type === 'ARRIVED' && this.#places.size > 0) {
      this.#arrived(line);
    }
    this.story?.see(line);
  }

  #arrived({ facts, seq }) {
    const id = facts.text('place');
    if (this.#places.has(id) && !this.#arrivals.has(id)) {
      this.#arrivals.set(ownCopy(id), { seq: Number(seq), stamp: facts.instant('stamp') });
    }
  }

  /** {seq, stamp in microseconds} of the first arrival of this place, or undefined. */
  arrival(place) {
    return this.#arrivals.get(place);
  }
}
