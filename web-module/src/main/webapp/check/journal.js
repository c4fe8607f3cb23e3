import { byteLines } from './byteLines.js';
import { chained } from './chain.js';
import { readLine } from './journalLine.js';
import { Malformed } from './malformed.js';
import { leafOf } from './merkle.js';
import { Replay } from './replay.js';
import { nth, sha256All } from './sha256.js';
import { Unreadable } from './unreadable.js';

/** One journal as it streams in: the chains of one or more sectors. */
export class Journal {
  #report;
  #published;
  #wanted;
  #sectors = new Map();
  #lineNumber = 0;

  /** `published` is what the board says of the one sector in this journal, or null; `wanted` as Replay takes it. */
  constructor(report, published, wanted) {
    this.#report = report;
    this.#published = published;
    this.#wanted = wanted;
  }

  /**
   * Judges every line of a ReadableStream; tells `progress` of lines and bytes. Throws Unreadable if it is empty or
   * doesn't begin at seq 1: a chain can only be verified from its beginning.
   */
  async verify(stream, progress) {
    let before = null;
    for await (const lines of byteLines(stream, (count) => progress(0, count))) {
      // While the next lines are hashed beside this thread, those before are judged in it.
      const hashing = hashed(lines);
      await this.#judge(await before, progress);
      before = hashing;
    }
    await this.#judge(await before, progress);
    if (this.#lineNumber === 0) {
      throw new Unreadable('no line to verify');
    }
  }

  async #judge(batch, progress) {
    if (batch === null) {
      return;
    }
    for (const each of batch) {
      this.#lineNumber++;
      if (each.malformed) {
        this.#report.violation(this.#lineNumber, 0, 'FORM', each.malformed);
      } else {
        await this.#accept(each);
      }
    }
    for (const replay of this.#sectors.values()) {
      await replay.lengths.flush();
    }
    progress(batch.length, 0);
  }

  #accept({ line, hash, leaf }) {
    if (this.#lineNumber === 1 && line.seq > 1n) {
      throw new Unreadable(`begins at seq ${line.seq}: a chain can only be verified from seq 1`);
    }
    let replay = this.#sectors.get(line.sector);
    if (replay === undefined) {
      replay = new Replay(line.sector, this.#report, this.#published, this.#wanted);
      this.#sectors.set(line.sector, replay);
    }
    return replay.accept(this.#lineNumber, line, hash, leaf);
  }

  /** The Replay of each sector, in the order in which they appeared. */
  sectors() {
    return [...this.#sectors.values()];
  }
}

/** For each line {line, hash, leaf}, or {malformed} with the reason. */
async function hashed(lines) {
  const batch = lines.map(taken);
  const whole = batch.filter((each) => !each.malformed);
  const [hashes, leaves] = await Promise.all([
    sha256All(whole.length, (i) => chained(whole[i].bytes)),
    sha256All(whole.length, (i) => leafOf(whole[i].bytes)),
  ]);
  whole.forEach((each, i) => Object.assign(each, { hash: nth(hashes, i), leaf: nth(leaves, i), bytes: null }));
  return batch;
}

function taken(bytes) {
  try {
    return { line: readLine(bytes), bytes, hash: null, leaf: null, malformed: null };
  } catch (wrong) {
    if (wrong instanceof Malformed) {
      return { malformed: wrong.message };
    }
    throw wrong;
  }
}
