import { Malformed } from './malformed.js';

const SPACE = /[ \t\r\n]*/y;

/** A JSON text and how far it has been read. */
export class JsonText {
  #compact;
  next = 0;

  /** `compact`: no white space is allowed between the parts. */
  constructor(text, compact) {
    this.text = text;
    this.#compact = compact;
  }

  isRead() {
    return this.next >= this.text.length;
  }

  peek() {
    if (this.isRead()) {
      throw this.wrong('ends too early');
    }
    return this.text[this.next];
  }

  take(expected) {
    if (this.peek() !== expected) {
      throw this.wrong("'" + expected + "' expected");
    }
    this.next++;
  }

  closes(bracket) {
    this.skipSpace();
    if (this.peek() !== bracket) {
      return false;
    }
    this.next++;
    return true;
  }

  continues(bracket) {
    if (this.closes(bracket)) {
      return false;
    }
    this.take(',');
    return true;
  }

  skipSpace() {
    if (!this.#compact) {
      SPACE.lastIndex = this.next;
      SPACE.test(this.text);
      this.next = SPACE.lastIndex;
    }
  }

  wrong(why) {
    return new Malformed('not strict JSON: ' + why + ' at character ' + (this.next + 1));
  }
}
