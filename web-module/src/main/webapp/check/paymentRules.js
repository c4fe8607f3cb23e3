import * as micros from './micros.js';
import { ownCopy } from './text.js';

/** Money (I5): a payment becomes tickets once, from an active hold or from free stock, and may be given back once. */
export class PaymentRules {
  #sector;
  #findings;
  #spent = new Set();

  constructor(sector) {
    this.#sector = sector;
    this.#findings = sector.findings;
  }

  rules() {
    return {
      PAID: (line) => this.#paid(line),
      LATE: (line) => this.#late(line),
      REFUNDED: (line) => this.#refunded(line),
    };
  }

  #paid(line) {
    const { sale, stock } = this.#sector;
    const txid = line.facts.hex('txid');
    const settled = line.facts.instant('settled');
    const tickets = line.facts.count('tickets');
    const place = this.#sector.place(line);
    if (place !== null && this.#judgeState(line, place, 'HELD')) {
      const end = place.hold.end(sale.grace, sale.shifted(line.at));
      this.#findings.expect(settled <= end, 'I2', () => `number ${place.number} paid after ${micros.text(end)}`);
      this.#judgeTickets(place, tickets);
      stock.giveBack(place.hold);
      this.#sell(place, txid);
    }
  }

  #late(line) {
    const txid = line.facts.hex('txid');
    line.facts.instant('settled');
    const outcome = line.facts.text('outcome');
    const place = this.#sector.place(line);
    if (place === null) {
      return;
    }
    if (outcome === 'HONOURED') {
      this.#honoured(line, place, txid);
    } else if (outcome === 'REFUNDED') {
      const held = place.hold !== null;
      this.#findings.expect(held, 'I5', () => `LATE of place ${place.id}, which never held tickets`);
    } else {
      this.#findings.expect(false, 'FORM', () => 'outcome must be HONOURED or REFUNDED');
    }
  }

  #honoured(line, place, txid) {
    if (this.#judgeState(line, place, 'EXPIRED', 'RELEASED')) {
      this.#sell(place, txid);
    }
  }

  #sell(place, txid) {
    const { stock } = this.#sector;
    const first = !this.#spent.has(txid);
    this.#findings.expect(first, 'I5', () => `a txid pays a second time, now for place ${place.id}`);
    place.hold.txid = ownCopy(txid);
    this.#spent.add(place.hold.txid);
    stock.sell(place.hold);
    this.#findings.expect(stock.isWithinLimits(), 'I1', () => `more sold than there is: ${stock}`);
    place.state = 'PAID';
  }

  #refunded(line) {
    const txid = line.facts.hex('txid');
    const tickets = line.facts.count('tickets');
    const place = this.#sector.place(line);
    if (place !== null && this.#judgeState(line, place, 'PAID')) {
      const same = txid === place.hold.txid;
      this.#findings.expect(same, 'I5', () => `place ${place.id} was not paid by this txid`);
      this.#judgeTickets(place, tickets);
      this.#sector.stock.takeBack(place.hold);
      place.state = 'REFUNDED';
    }
  }

  #judgeTickets(place, tickets) {
    const held = place.hold.tickets();
    this.#findings.expect(tickets === held, 'I5', () => `place ${place.id}: ${tickets} tickets of ${held} held`);
  }

  #judgeState(line, place, ...wanted) {
    const message = () => `${line.type} of place ${place.id}, which is ${place.state}`;
    return this.#findings.expect(place.is(...wanted), 'I2', message);
  }
}
