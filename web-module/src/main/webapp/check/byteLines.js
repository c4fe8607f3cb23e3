/** A journal line has a few hundred bytes; beyond this one it is cut off, so that no input can exhaust the memory. */
export const LONGEST = 1 << 16;
/** Lines that are judged together: enough to keep the hashing busy, few enough to show progress. */
const BATCH = 2048;
const LINE_FEED = 10;

/**
 * The lines of a ReadableStream as the bytes that were hashed, in arrays of up to 2048; a line feed ends each line, and
 * may be missing after the last. A line longer than LONGEST comes cut off behind it.
 */
export async function* byteLines(stream, onBytes = () => {}) {
  const unfinished = new Unfinished();
  let batch = [];
  for await (const chunk of chunks(stream)) {
    onBytes(chunk.length);
    let next = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, next)) {
      batch.push(unfinished.end(chunk.subarray(next, end)));
      next = end + 1;
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
    }
    unfinished.add(chunk.subarray(next));
  }
  if (unfinished.any) {
    batch.push(unfinished.end(new Uint8Array()));
  }
  if (batch.length > 0) {
    yield batch;
  }
}

async function* chunks(stream) {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      yield read.value;
    }
  } finally {
    // Whoever stops reading early, as at a journal that begins later, stops the download.
    await reader.cancel().catch(() => {});
  }
}

/** The beginning of a line whose end has not come yet. */
class Unfinished {
  #pieces = [];
  #length = 0;

  get any() {
    return this.#length > 0;
  }

  add(piece) {
    const kept = piece.subarray(0, LONGEST + 1 - this.#length);
    if (kept.length > 0) {
      this.#pieces.push(kept.slice());
      this.#length += kept.length;
    }
  }

  end(piece) {
    if (!this.any) {
      return piece.subarray(0, LONGEST + 1);
    }
    this.add(piece);
    const line = new Uint8Array(this.#length);
    let at = 0;
    for (const each of this.#pieces) {
      line.set(each, at);
      at += each.length;
    }
    this.#pieces = [];
    this.#length = 0;
    return line;
  }
}
