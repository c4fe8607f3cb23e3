import { Place, Wanted } from './place.js';
import { ownCopy } from './text.js';

/** Coming and going: arrivals, those who leave and those who are turned away. */
export class ArrivalRules {
  #sector;
  #findings;
  /** One object for each kind of order, however many want it. */
  #kinds = new Map();
  #lateForTheSale = null;

  constructor(sector) {
    this.#sector = sector;
    this.#findings = sector.findings;
  }

  rules() {
    return {
      ARRIVED: (line) => this.#arrived(line),
      LEFT: (line) => this.#left(line),
      TURNED_AWAY: (line) => this.#turnedAway(line),
    };
  }

  #arrived({ facts, at }) {
    const id = ownCopy(facts.text('place'));
    const wanted = this.#kind(facts.count('full'), facts.count('half'), facts.flag('acceptFewer'));
    const stamp = facts.instant('stamp');
    const window = facts.index('window');
    const late = facts.flag('late');
    this.#lateForTheSale = this.#sector.sale.isClosed ? id : null;
    this.#findings.expect(wanted.tickets() > 0, 'FORM', () => `place ${id} wants no ticket`);
    this.#findings.expect(stamp <= at, 'I4', () => `place ${id} is stamped later than it is recorded`);
    const place = new Place(id, wanted);
    if (this.#findings.expect(this.#sector.enter(place), 'I3', () => `place ${id} arrived before`)) {
      this.#judgeWindow(id, stamp, window, late);
      this.#sector.windows.arrive(window, place);
    }
  }

  #kind(full, half, acceptFewer) {
    const name = `${full}+${half} ${acceptFewer}`;
    let kind = this.#kinds.get(name);
    if (kind === undefined) {
      kind = new Wanted(full, half, acceptFewer);
      this.#kinds.set(name, kind);
    }
    return kind;
  }

  /**
   * Who was acknowledged just before the close may be entered after it, and is turned away in the very next line;
   * `next` is null at the end of the journal.
   */
  judgeLateForTheSale(next) {
    const id = this.#lateForTheSale;
    if (id !== null) {
      const turnedAway = next !== null && next.type === 'TURNED_AWAY' && next.facts.text('place') === id;
      this.#findings.expect(turnedAway, 'PHASE', () => `place ${id} ARRIVED after CLOSED and was let in`);
      this.#lateForTheSale = null;
    }
  }

  #judgeWindow(id, stamp, window, late) {
    const { sale, windows } = this.#sector;
    const own = sale.windowOf(stamp);
    if (late) {
      const drawn = windows.isPast(own);
      this.#findings.expect(drawn, 'I4', () => `place ${id} is late though its window ${own} is not drawn`);
    } else {
      this.#findings.expect(own === window, 'I4', () => `place ${id} is in window ${window}, its stamp in ${own}`);
    }
    const open = !windows.isPast(window);
    this.#findings.expect(open, 'I4', () => `place ${id} enters window ${window}, drawn before`);
  }

  #left(line) {
    const place = this.#sector.place(line);
    if (place !== null && this.#goes(place, 'LEFT')) {
      place.state = 'LEFT';
    }
  }

  #turnedAway(line) {
    const { sale, stock } = this.#sector;
    const place = this.#sector.place(line);
    if (place !== null && this.#goes(place, 'TURNED_AWAY')) {
      const over = stock.isSoldOut() || sale.isClosed || place.number === 0;
      this.#findings.expect(over, 'I4', () => `number ${place.number} turned away: ${stock}`);
      place.state = 'TURNED_AWAY';
    }
  }

  #goes(place, type) {
    this.#sector.waiting.remove(place);
    const may = place.is('ARRIVED', 'WAITING');
    return this.#findings.expect(may, 'I2', () => `${type} of place ${place.id}, which is ${place.state}`);
  }
}
