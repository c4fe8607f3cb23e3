import { rootOf } from './merkle.js';
import { LENGTH, concat, hmacAll, utf8 } from './sha256.js';

/** How far ahead a wrong number is looked for: a forgery must not cost the square of the line's length. */
const AHEAD = 1000;

/** The order a window's places must be numbered in, recomputed from seed and digest (docs: "The draw"). */
export class Draw {
  #order;
  #passed = [];
  #next = 0;

  /** `order`: the places, first to be numbered first; none where no window has been drawn yet. */
  constructor(order = []) {
    this.#order = order;
  }

  /** Orders the places by HMAC-SHA256(seed, digest || place id), ascending as unsigned bytes. */
  static async of(places, seed, digest) {
    const keys = await drawKeys(places, seed, digest);
    const ranks = places.map((_, i) => i).sort((a, b) => compareKeys(keys, a * LENGTH, b * LENGTH));
    return new Draw(ranks.map((i) => places[i]));
  }

  /** Who is to be numbered next, or null: places that left or were turned away first are passed over. */
  due() {
    while (this.#next < this.#order.length && this.#order[this.#next].state !== 'ARRIVED') {
      this.#next++;
    }
    return this.#order[this.#next] ?? null;
  }

  /**
   * Goes on behind a place that was numbered before its turn, so that one number left out is one violation and not one
   * for each place behind it.
   */
  passUpTo(place) {
    const found = this.#order.slice(this.#next, this.#next + AHEAD).indexOf(place);
    if (found >= 0) {
      this.#passed.push(...this.#order.slice(this.#next, this.#next + found));
      this.#next += found;
    }
  }

  /** Whether every place of the window that stayed has its number. */
  isNumbered() {
    return this.due() === null && !this.#passed.some((place) => place.state === 'ARRIVED');
  }
}

/** The draw keys of these places, one behind the other. */
export function drawKeys(places, seed, digest) {
  return hmacAll(seed, places.length, (i) => concat(digest, utf8(places[i].id)));
}

/** The digest that must be published for these places: over their ids in ascending order of their UTF-8 bytes. */
export function digestOf(places) {
  const ids = places.map((place) => place.id).sort(compareUtf8);
  return rootOf(ids.length, (i) => utf8(ids[i]));
}

function compareKeys(keys, a, b) {
  let i = 0;
  while (i < LENGTH - 1 && keys[a + i] === keys[b + i]) {
    i++;
  }
  return keys[a + i] - keys[b + i];
}

function compareUtf8(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) {
      return byteRank(a.charCodeAt(i)) - byteRank(b.charCodeAt(i));
    }
  }
  return a.length - b.length;
}

/** Characters of two units have longer UTF-8 than all others: their units rank behind U+FFFF. */
function byteRank(unit) {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
