import { Malformed } from './malformed.js';
import * as micros from './micros.js';

const HEX = /^[0-9a-f]{64}$/;
const LARGEST_COUNT = 2_147_483_647n;

/** What a line says beyond its place in the chain. Each reader refuses a fact that is missing or of the wrong kind. */
export class Facts {
  #values;
  #names;

  /** `values`: a Map from name to value as json.js reads them, of which those of these `names` are facts. */
  constructor(values, names) {
    this.#values = values;
    this.#names = names;
  }

  names() {
    return this.#names;
  }

  text(name) {
    const text = this.#values.get(name);
    if (typeof text === 'string' && text !== '') {
      return text;
    }
    throw wrong(name, 'must be a string that says something');
  }

  /** 32 bytes as lower-case hex. */
  hex(name) {
    const text = this.#values.get(name);
    if (typeof text === 'string' && HEX.test(text)) {
      return text;
    }
    throw wrong(name, 'must be 64 lower-case hex digits');
  }

  /** A whole number from 0, as a Number. */
  count(name) {
    const number = this.index(name);
    if (number <= LARGEST_COUNT) {
      return Number(number);
    }
    throw wrong(name, 'is too large');
  }

  /** A whole number from 0 that may need more than 31 bits, as a BigInt. */
  index(name) {
    const number = this.#values.get(name);
    if (typeof number === 'bigint' && number >= 0n) {
      return number;
    }
    throw wrong(name, 'must be a whole number from 0');
  }

  flag(name) {
    const flag = this.#values.get(name);
    if (typeof flag === 'boolean') {
      return flag;
    }
    throw wrong(name, 'must be true or false');
  }

  /** Microseconds since 1970. */
  instant(name) {
    return this.#time(name, micros.instant, 'must be a UTC time with six fraction digits');
  }

  /** Microseconds. */
  duration(name) {
    return this.#time(name, micros.duration, 'must be an ISO-8601 duration of 0 to ten years');
  }

  /** All of them, as a page can show them. */
  plain() {
    const shown = (value) => (typeof value === 'bigint' ? Number(value) : value);
    return Object.fromEntries(this.#names.map((name) => [name, shown(this.#values.get(name))]));
  }

  #time(name, read, why) {
    try {
      return read(this.text(name));
    } catch (notATime) {
      throw wrong(name, why);
    }
  }
}

function wrong(name, why) {
  return new Malformed(name + ' ' + why);
}
