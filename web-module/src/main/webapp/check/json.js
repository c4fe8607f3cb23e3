import { readString } from './jsonString.js';
import { JsonText } from './jsonText.js';

const DEEPEST = 16;
const LONGEST_NUMBER = 40;
const NUMBER_CHARACTERS = /[-+.eE0-9]*/y;
const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$/;
const WHOLE = /^[-0-9]{1,18}$/;

/** Reads one object without nested values and without any white space between its parts. */
export function flat(text) {
  return new Json(new JsonText(text, true), 1).whole();
}

/** Reads one object, however it is laid out. */
export function document(text) {
  return new Json(new JsonText(text, false), DEEPEST).whole();
}

/**
 * A strict reader of JSON (RFC 8259): one reading for one text, or none. Refuses duplicate keys, lone surrogates and
 * anything after the value, which JSON.parse lets through. Objects come as a Map in the order of the text, whole numbers
 * of up to 18 characters as a BigInt (exact), all others as a Number.
 */
class Json {
  #at;
  #deepest;
  #depth = 0;

  constructor(text, deepest) {
    this.#at = text;
    this.#deepest = deepest;
  }

  whole() {
    this.#at.skipSpace();
    const members = this.#object();
    this.#at.skipSpace();
    if (!this.#at.isRead()) {
      throw this.#at.wrong('text after the object');
    }
    return members;
  }

  #value() {
    switch (this.#at.peek()) {
      case '"': return this.#string();
      case '{': return this.#object();
      case '[': return this.#array();
      case 't': return this.#word('true', true);
      case 'f': return this.#word('false', false);
      case 'n': return this.#word('null', null);
      default: return this.#number();
    }
  }

  #object() {
    this.#enter('{');
    const members = new Map();
    if (!this.#at.closes('}')) {
      do {
        this.#member(members);
      } while (this.#at.continues('}'));
    }
    this.#depth--;
    return members;
  }

  #member(members) {
    this.#at.skipSpace();
    if (this.#at.peek() !== '"') {
      throw this.#at.wrong('a key must be a string');
    }
    const key = this.#string();
    this.#at.skipSpace();
    this.#at.take(':');
    this.#at.skipSpace();
    if (members.has(key)) {
      throw this.#at.wrong('duplicate key ' + key);
    }
    members.set(key, this.#value());
  }

  #array() {
    this.#enter('[');
    const items = [];
    if (!this.#at.closes(']')) {
      do {
        this.#at.skipSpace();
        items.push(this.#value());
      } while (this.#at.continues(']'));
    }
    this.#depth--;
    return items;
  }

  #string() {
    const { meaning, end } = readString(this.#at.text, this.#at.next);
    this.#at.next = end;
    return meaning;
  }

  #number() {
    NUMBER_CHARACTERS.lastIndex = this.#at.next;
    const digits = NUMBER_CHARACTERS.exec(this.#at.text)[0];
    if (digits.length > LONGEST_NUMBER || !NUMBER.test(digits)) {
      throw this.#at.wrong('not a value');
    }
    this.#at.next += digits.length;
    return WHOLE.test(digits) ? BigInt(digits) : Number(digits);
  }

  #word(word, meaning) {
    if (!this.#at.text.startsWith(word, this.#at.next)) {
      throw this.#at.wrong('not a value');
    }
    this.#at.next += word.length;
    return meaning;
  }

  #enter(bracket) {
    this.#at.take(bracket);
    if (++this.#depth > this.#deepest) {
      throw this.#at.wrong('nested too deep');
    }
  }
}
