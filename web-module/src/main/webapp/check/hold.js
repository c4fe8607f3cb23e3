/** Tickets kept for one place; its clock has stood still for whatever was shifted after `shiftedBefore`. */
export class Hold {
  #deadline;
  #shiftedBefore;
  /** Hashed txid that paid it, or null. */
  txid = null;

  constructor(full, half, deadline, shiftedBefore) {
    this.full = full;
    this.half = half;
    this.#deadline = deadline;
    this.#shiftedBefore = shiftedBefore;
  }

  tickets() {
    return this.full + this.half;
  }

  /** Until when a payment counts and before which nobody may end it, after `shifted` in all. */
  end(grace, shifted) {
    return this.#deadline + grace + shifted - this.#shiftedBefore;
  }
}
