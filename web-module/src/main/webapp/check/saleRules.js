import { Malformed } from './malformed.js';

/** The organiser's acts: opening, pauses, capacity, closing. */
export class SaleRules {
  #sector;
  #findings;
  #seeds;

  constructor(sector, seeds) {
    this.#sector = sector;
    this.#findings = sector.findings;
    this.#seeds = seeds;
  }

  rules() {
    return {
      OPENED: (line) => this.#opened(line),
      OPENING: (line) => this.#opening(line),
      PAUSED: (line) => this.#paused(line),
      RESUMED: (line) => this.#resumed(line),
      CAPACITY: (line) => this.#capacity(line),
      CLOSED: () => this.#closed(),
    };
  }

  #opened({ facts, seq }) {
    const capacity = facts.count('capacity');
    const halfQuota = facts.count('halfQuota');
    const commitment = facts.hex('commitment');
    const opensAt = facts.instant('opensAt');
    const window = facts.duration('window');
    facts.duration('settle');
    if (window === 0n) {
      throw new Malformed('window must be longer than nothing');
    }
    const { sale, stock } = this.#sector;
    if (this.#findings.expect(!sale.isOpened, 'PHASE', () => 'OPENED a second time')) {
      this.#findings.expect(seq === 1n, 'PHASE', () => 'OPENED must be the first line');
      stock.open(capacity, halfQuota);
      this.#seeds.commit(commitment);
      sale.open(opensAt, window, facts.duration('hold'), facts.duration('grace'));
    }
  }

  #opening({ facts }) {
    const opensAt = facts.instant('opensAt');
    this.#findings.expect(!this.#sector.windows.isPast(0n), 'PHASE', () => 'opening moved after the first draw');
    this.#sector.sale.moveOpening(opensAt);
  }

  #paused({ at }) {
    const { sale } = this.#sector;
    this.#findings.expect(!sale.isPaused, 'PHASE', () => 'PAUSED while paused');
    sale.pause(at);
  }

  #resumed({ facts }) {
    const { sale } = this.#sector;
    const shift = facts.duration('shifted');
    this.#findings.expect(sale.isPaused, 'PHASE', () => 'RESUMED without a pause');
    sale.resume(shift);
  }

  #capacity({ facts }) {
    const { stock } = this.#sector;
    stock.resize(facts.count('capacity'));
    this.#findings.expect(stock.isWithinLimits(), 'I1', () => `capacity below what is in use: ${stock}`);
  }

  #closed() {
    const { sale } = this.#sector;
    this.#findings.expect(!sale.isClosed, 'PHASE', () => 'CLOSED a second time');
    sale.close();
  }
}
