import { Unreadable } from './unreadable.js';

/** So often without a byte in between it is asked for again. */
const PATIENCE = 5;
/** So often whoever is told to come later comes. */
const APPOINTMENTS = 20;
const LINE_FEED = 10;

/**
 * A journal read to its end, however often the connection breaks: it is gone on with behind the last whole line. A box office
 * cuts off who reads slowly, and a phone whose page lies in the background does.
 */
export class ResumingStream {
  #url;
  #reader;
  #line;
  #ofLine = 0;
  #known = 0;
  #failures = 0;

  constructor(url) {
    this.#url = new URL(url, location.href);
    this.#line = Number(this.#url.searchParams.get('from') ?? 1);
  }

  /** Answers when it has begun. */
  static async open(url) {
    const journal = new ResumingStream(url);
    await journal.#connect();
    return journal;
  }

  /** Itself: it reads as a stream's reader does. */
  getReader() {
    return this;
  }

  async read() {
    for (;;) {
      try {
        const { done, value } = await this.#reader.read();
        if (done) {
          return { done, value };
        }
        const fresh = this.#fresh(value);
        if (fresh.length > 0) {
          this.#failures = 0;
          return { done, value: fresh };
        }
      } catch (broken) {
        await this.#resume(broken);
      }
    }
  }

  cancel() {
    return this.#reader.cancel();
  }

  /** Without what is known of the line that was torn. */
  #fresh(chunk) {
    const known = Math.min(this.#known, chunk.length);
    this.#known -= known;
    const fresh = chunk.subarray(known);
    for (const byte of fresh) {
      this.#ofLine += 1;
      if (byte === LINE_FEED) {
        this.#line += 1;
        this.#ofLine = 0;
      }
    }
    return fresh;
  }

  async #resume(why) {
    for (;;) {
      this.#failures += 1;
      if (this.#failures > PATIENCE) {
        throw why;
      }
      try {
        this.#url.searchParams.set('from', this.#line);
        await this.#connect();
        this.#known = this.#ofLine;
        return;
      } catch (again) {
        if (again instanceof Unreadable) {
          throw again;
        }
        await seconds(this.#failures);
      }
    }
  }

  async #connect() {
    let answer = await ask(this.#url);
    for (let i = 0; i < APPOINTMENTS && answer.status === 503; i += 1) {
      await seconds(Number(answer.headers.get('Retry-After') ?? 1));
      answer = await ask(this.#url);
    }
    if (answer.status !== 200) {
      throw new Unreadable('answers ' + answer.status);
    }
    this.#reader = answer.body.getReader();
  }
}

function ask(url) {
  return fetch(url, { credentials: 'omit', cache: 'no-store' });
}

function seconds(count) {
  return new Promise((rested) => { setTimeout(rested, 1000 * count); });
}
