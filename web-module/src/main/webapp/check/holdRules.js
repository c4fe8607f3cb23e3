import * as micros from './micros.js';

/** Holds that end without tickets (I2): run out, or given back. */
export class HoldRules {
  #sector;
  #findings;

  constructor(sector) {
    this.#sector = sector;
    this.#findings = sector.findings;
  }

  rules() {
    return { EXPIRED: (line) => this.#expired(line), RELEASED: (line) => this.#ended(line, 'RELEASED') };
  }

  #expired(line) {
    const { sale } = this.#sector;
    this.#findings.expect(!sale.isPaused, 'PHASE', () => 'EXPIRED while paused');
    const place = this.#ended(line, 'EXPIRED');
    if (place !== null) {
      const end = place.hold.end(sale.grace, sale.shifted(line.at));
      const over = line.at >= end;
      this.#findings.expect(over, 'I2', () => `number ${place.number} expired before ${micros.text(end)}`);
    }
  }

  #ended(line, state) {
    const place = this.#sector.place(line);
    if (place === null) {
      return null;
    }
    const active = place.is('HELD');
    this.#findings.expect(active, 'I2', () => `${line.type} of place ${place.id}, which is ${place.state}`);
    if (!active) {
      return null;
    }
    this.#sector.stock.giveBack(place.hold);
    place.state = state;
    return place;
  }
}
