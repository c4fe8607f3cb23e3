/** Later than any time that can be written; half of half of a long, as in the Java verifier. */
const FAR = 0x7fff_ffff_ffff_ffffn / 4n;

/** The terms and the phase of a sector's sale; times and durations in microseconds. */
export class Sale {
  isOpened = false;
  isClosed = false;
  isPaused = false;
  hold = 0n;
  grace = 0n;
  #pausedAt = 0n;
  #shifted = 0n;
  #opensAt = 0n;
  #window = 0n;

  /** Takes over the terms that OPENED published. */
  open(opening, windowLength, holdLength, graceLength) {
    this.isOpened = true;
    this.#opensAt = opening;
    this.#window = windowLength;
    this.hold = holdLength;
    this.grace = graceLength;
  }

  moveOpening(opening) {
    this.#opensAt = opening;
  }

  pause(at) {
    this.isPaused = true;
    this.#pausedAt = at;
  }

  resume(shift) {
    this.isPaused = false;
    this.#shifted += shift;
  }

  close() {
    this.isClosed = true;
  }

  hasBegun(at) {
    return at >= this.#opensAt;
  }

  /** How much every clock has been shifted so far, the pause that is still on included. */
  shifted(at) {
    const pause = this.isPaused && at > this.#pausedAt ? at - this.#pausedAt : 0n;
    return this.#shifted + pause;
  }

  /** The fairness window of a stamp: 0 is the lobby. */
  windowOf(stamp) {
    return stamp < this.#opensAt ? 0n : 1n + (stamp - this.#opensAt) / this.#window;
  }

  /** The first instant behind the window. */
  endOf(index) {
    return index > (FAR - this.#opensAt) / this.#window ? FAR : this.#opensAt + index * this.#window;
  }
}
