import { Draw, digestOf } from './draw.js';
import { fromHex, toHex } from './sha256.js';

/** How arrivals become numbers: the public draw and the order it gives (I4). */
export class DrawRules {
  #sector;
  #findings;
  #seeds;
  #draw = new Draw();

  constructor(sector, seeds) {
    this.#sector = sector;
    this.#findings = sector.findings;
    this.#seeds = seeds;
  }

  rules() {
    return { DRAWN: (line) => this.#drawn(line), NUMBERED: (line) => this.#numbered(line) };
  }

  async #drawn({ facts, at }) {
    const n = facts.index('n');
    const window = facts.index('window');
    const seed = fromHex(facts.hex('seed'));
    const digest = facts.hex('digest');
    const count = facts.count('count');
    this.#judgeTurn(at, window);
    this.#findings.expect(this.#seeds.isNext(n), 'I4', () => `draw ${n} is not the next`);
    const committed = await this.#seeds.reveal(n, seed);
    this.#findings.expect(committed, 'I4', () => `the seed of draw ${n} is not the one committed to`);
    const places = this.#sector.windows.draw(window);
    const complete = count > 0 && count === places.length;
    this.#findings.expect(
      complete, 'I4', () => `window ${window} is drawn with ${count} arrivals and has ${places.length}`);
    const covered = digest === toHex(await digestOf(places));
    this.#findings.expect(covered, 'I4', () => `digest of window ${window} is not its arrivals'`);
    this.#draw = await Draw.of(places, seed, fromHex(digest));
  }

  #judgeTurn(at, window) {
    const { sale, windows } = this.#sector;
    const numbered = this.#draw.isNumbered();
    this.#findings.expect(numbered, 'I4', () => `window ${window} drawn before the last one is numbered`);
    this.#findings.expect(!windows.isPast(window), 'I4', () => `window ${window} drawn after a later one`);
    const forgotten = windows.waitingBefore(window);
    this.#findings.expect(
      forgotten === 0, 'I4', () => `window ${window} passes ${forgotten} arrivals of earlier ones`);
    this.#findings.expect(at >= sale.endOf(window), 'I4', () => `window ${window} drawn before it ended`);
  }

  #numbered(line) {
    const sector = this.#sector;
    const number = line.facts.count('number');
    const place = sector.place(line);
    this.#findings.expect(!sector.sale.isClosed, 'PHASE', () => 'NUMBERED after CLOSED');
    const due = sector.lastNumber + 1;
    this.#findings.expect(number === due, 'I4', () => `number ${number} given where ${due} is due`);
    // A number nobody can have reached is not taken over: it would only cost memory.
    const possible = number > 0 && number <= sector.arrivals();
    sector.lastNumber = possible ? number : due;
    if (place !== null && this.#judgeOrder(place)) {
      place.number = sector.lastNumber;
      place.state = 'WAITING';
      sector.waiting.add(place.number);
    }
  }

  #judgeOrder(place) {
    const { id, number } = place;
    if (!this.#findings.expect(number === 0, 'I3', () => `place ${id} already has number ${number}`)) {
      return false;
    }
    const due = this.#draw.due();
    const name = due === null ? 'nobody' : due.id;
    if (!this.#findings.expect(due === place, 'I4', () => `place ${id} numbered where the draw has ${name}`)) {
      this.#draw.passUpTo(place);
    }
    return this.#findings.expect(place.is('ARRIVED'), 'I4', () => `place ${id} numbered though ${place.state}`);
  }
}
