import { Sale } from './sale.js';
import { Stock } from './stock.js';
import { WaitingLine } from './waitingLine.js';
import { Windows } from './windows.js';

/** The state of one sector as its journal tells it; the rules read and change it. */
export class Sector {
  sale = new Sale();
  stock = new Stock();
  windows = new Windows();
  waiting = new WaitingLine();
  lastNumber = 0;
  #places = new Map();

  constructor(findings) {
    this.findings = findings;
  }

  /** Enters a new place; answers false if it has arrived before. */
  enter(place) {
    if (this.#places.has(place.id)) {
      return false;
    }
    this.#places.set(place.id, place);
    return true;
  }

  arrivals() {
    return this.#places.size;
  }

  /** The place a line is about; null, and a violation, if it never arrived. */
  place(line) {
    const id = line.facts.text('place');
    const place = this.#places.get(id) ?? null;
    this.findings.expect(place !== null, 'I3', () => `${line.type} of place ${id}, which never arrived`);
    return place;
  }

  /** The same without judging; undefined if it never arrived. */
  placeOf(id) {
    return this.#places.get(id);
  }
}
