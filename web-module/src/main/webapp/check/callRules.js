import { Hold } from './hold.js';
import { SECOND } from './micros.js';

/** Calls: nobody who could be served is passed (I4), nothing is called that isn't there (I1). */
export class CallRules {
  #sector;
  #findings;

  constructor(sector) {
    this.#sector = sector;
    this.#findings = sector.findings;
  }

  rules() {
    return { HELD: (line) => this.#held(line), SKIPPED: (line) => this.#skipped(line) };
  }

  #held(line) {
    const { facts, at } = line;
    const { sale, stock, waiting } = this.#sector;
    const deadline = facts.instant('deadline');
    const hold = new Hold(facts.count('full'), facts.count('half'), deadline, sale.shifted(at));
    this.#judgeMoment(at, deadline);
    const place = this.#waiting(line);
    if (place === null) {
      return;
    }
    this.#judgeOrder(place, hold);
    this.#judgePassed(place.number);
    waiting.remove(place);
    stock.hold(hold);
    this.#findings.expect(stock.isWithinLimits(), 'I1', () => `more called than there is: ${stock}`);
    place.hold = hold;
    place.state = 'HELD';
  }

  #judgeMoment(at, deadline) {
    const { sale } = this.#sector;
    this.#findings.expect(!sale.isPaused, 'PHASE', () => 'HELD while paused');
    this.#findings.expect(!sale.isClosed, 'PHASE', () => 'HELD after CLOSED');
    this.#findings.expect(sale.hasBegun(at), 'PHASE', () => 'HELD before the opening');
    const off = deadline - at - sale.hold;
    const fair = off <= SECOND && off >= -SECOND;
    this.#findings.expect(fair, 'I2', () => 'deadline is not the hold duration after the call');
  }

  #judgeOrder(place, hold) {
    const { wanted, number } = place;
    const all = hold.full === wanted.full && hold.half === wanted.half;
    const fewer = wanted.acceptFewer && hold.full <= wanted.full && hold.half <= wanted.half;
    const some = hold.tickets() > 0;
    const ordered = some && (all || fewer);
    this.#findings.expect(ordered, 'I4', () => `number ${number} holds other tickets than it ordered`);
    if (some && fewer && hold.tickets() < this.#sector.stock.wouldGive(wanted)) {
      this.#findings.warn(`number ${number} got fewer tickets than were left for it`);
    }
  }

  #judgePassed(number) {
    const { waiting, stock } = this.#sector;
    const fresh = waiting.neverSkippedBelow(number);
    this.#findings.expect(
      fresh === 0, 'I4', () => `number ${number} called before ${fresh}, which waits and was not skipped`);
    const served = waiting.servedBelow(number, stock);
    this.#findings.expect(
      served === 0, 'I4', () => `number ${number} called before ${served}, which fits: ${stock}`);
  }

  #skipped(line) {
    line.facts.text('reason');
    const { stock, waiting } = this.#sector;
    const place = this.#waiting(line);
    if (place !== null) {
      const fits = stock.wouldGive(place.wanted) > 0;
      this.#findings.expect(!fits, 'I4', () => `number ${place.number} skipped though it fits: ${stock}`);
      waiting.skip(place);
    }
  }

  /** The line's place if it waits under the line's number; else null, and a violation. */
  #waiting(line) {
    const { type, facts } = line;
    const number = facts.count('number');
    const place = this.#sector.place(line);
    if (place === null) {
      return null;
    }
    this.#findings.expect(
      place.number === number, 'I4', () => `${type} of number ${number}, but place ${place.id} has ${place.number}`);
    const waits = place.is('WAITING');
    this.#findings.expect(waits, 'I4', () => `${type} of place ${place.id}, which is ${place.state}`);
    return waits ? place : null;
  }
}
