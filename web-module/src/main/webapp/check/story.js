import { drawKeys } from './draw.js';
import { fromHex, toHex } from './sha256.js';

/** Calls before one's own that are shown. */
const LAST_CALLED = 20;
const ABOUT_A_PLACE = new Set([
  'ARRIVED', 'NUMBERED', 'HELD', 'SKIPPED', 'EXPIRED', 'RELEASED', 'LEFT', 'TURNED_AWAY', 'PAID', 'LATE', 'REFUNDED',
]);

/** What the journal says of one place, and of those before it until it is called. */
export class Story {
  #id;
  #sector;
  /** Null until the place arrives. */
  #own = null;
  #before = { numbered: 0, held: 0, skipped: 0, left: 0, sameWindow: 0 };
  #lastCalled = [];

  constructor(id, sector) {
    this.#id = id;
    this.#sector = sector;
  }

  /** Takes in a line whose facts were found to be of the right kind. */
  see(line) {
    if (line.type === 'DRAWN') {
      this.#drawn(line.facts.plain());
    } else if (ABOUT_A_PLACE.has(line.type)) {
      const id = line.facts.text('place');
      if (id === this.#id) {
        this.#told(line, line.facts.plain());
      } else if (!this.#own?.heldAt) {
        this.#other(line, this.#sector.placeOf(id));
      }
    }
  }

  #told({ type, seq, sector, atText }, facts) {
    if (type === 'ARRIVED' && this.#own === null) {
      const { stamp, window, late } = facts;
      const later = { tie: null, drawKey: null, number: null, state: type, heldAt: null, deadline: null };
      this.#own = { seq: Number(seq), sector, stamp, window, late, ...later };
    } else if (this.#own !== null) {
      this.#own.state = type;
      if (type === 'NUMBERED') {
        this.#own.number ??= facts.number;
      } else if (type === 'HELD' && this.#own.heldAt === null) {
        Object.assign(this.#own, { heldAt: atText, deadline: facts.deadline });
      }
    }
  }

  #drawn({ n, window, seed, digest, count }) {
    if (this.#own !== null && this.#own.tie === null && this.#own.window === window) {
      this.#own.tie = { n, count, seed, digest };
    }
  }

  #other({ type, atText, facts }, place) {
    const before = this.#before;
    if (type === 'NUMBERED' && !this.#own?.number) {
      before.numbered++;
      // Between the draw of a place's window and its own number only those who shared the window are numbered.
      before.sameWindow += this.#own?.tie ? 1 : 0;
    } else if (type === 'HELD') {
      before.held++;
      this.#lastCalled.push({ number: facts.count('number'), place: facts.text('place'), at: atText });
      this.#lastCalled.splice(0, this.#lastCalled.length - LAST_CALLED);
    } else if ((type === 'SKIPPED' || type === 'LEFT') && this.#isAhead(place)) {
      before[type.toLowerCase()]++;
    }
  }

  /** Whoever has a number already is ahead of a place that has none yet. */
  #isAhead(place) {
    return place !== undefined && place.number > 0 && place.number < (this.#own?.number ?? Infinity);
  }

  /** All of it; null if the place never arrived. The draw key is worked out from what the draw revealed. */
  async tell() {
    if (this.#own === null) {
      return null;
    }
    const { tie } = this.#own;
    const keys = tie && await drawKeys([{ id: this.#id }], fromHex(tie.seed), fromHex(tie.digest));
    return { ...this.#own, drawKey: keys && toHex(keys), before: this.#before, lastCalled: this.#lastCalled };
  }
}
