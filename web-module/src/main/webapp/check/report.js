import { inOneLine } from './text.js';

/** What is shown of one kind: no more than can be read. */
const SHOWN_OF_A_KIND = 100;

/** What is said about one journal: every violation as it is found, but of each kind no more than can be read. */
export class Report {
  #say;
  #counts = new Map();
  #warnings = new Set();

  /** `say` takes one {line, seq, rule, message} after the other. */
  constructor(say) {
    this.#say = say;
  }

  /** Says where and what; a `seq` of 0 means that the line has none that could be read. */
  violation(line, seq, rule, message) {
    const count = (this.#counts.get(rule) ?? 0) + 1;
    this.#counts.set(rule, count);
    if (count <= SHOWN_OF_A_KIND) {
      this.#say({ line, seq: Number(seq), rule, message: inOneLine(message) });
    }
  }

  /** Keeps each thing once: what is new in a journal comes in thousands. */
  warning(message) {
    if (this.#warnings.size < SHOWN_OF_A_KIND) {
      this.#warnings.add(inOneLine(message));
    }
  }

  warnings() {
    return [...this.#warnings];
  }

  violations() {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }
}
