import { Unreadable } from './unreadable.js';

/** What the board says of one sector at a point of its journal. */
export class Published {
  #hash;
  #shown;

  /** `sector`: the board's JSON object of the sector, parsed. */
  constructor(sector) {
    if (typeof sector !== 'object' || (sector.sector ?? null) === null) {
      throw new Unreadable("its board can't be read: a sector without its id");
    }
    const number = (name) => wholeNumber(sector, name);
    this.#shown = ['capacity', 'held', 'sold', 'lastNumber'].map((name) => [name, number(name)]);
    this.journalSeq = BigInt(number('journalSeq'));
    this.#hash = String(sector.journalHash ?? '');
  }

  /** Judges that the journal, replayed up to the same line, says the same (I7). */
  compare(sector, chain, findings) {
    const same = chain.seq === this.journalSeq && chain.hash === this.#hash;
    findings.expect(same, 'I7', () => `the board shows another hash for seq ${this.journalSeq}`);
    const { capacity, held, sold } = sector.stock;
    const replayed = { capacity, held, sold, lastNumber: sector.lastNumber };
    for (const [name, shown] of this.#shown) {
      const message = () => `the board shows ${name} ${shown}, the journal ${replayed[name]}`;
      findings.expect(shown === replayed[name], 'I7', message);
    }
  }
}

function wholeNumber(sector, name) {
  const number = sector[name] ?? 0;
  if (!Number.isSafeInteger(number)) {
    throw new Unreadable(`its board can't be read: ${name} is not a whole number`);
  }
  return number;
}
