/** Capacity, held and sold of a sector, and the same for its half-price quota (I1). */
export class Stock {
  capacity = 0;
  held = 0;
  sold = 0;
  #halfQuota = 0;
  #halfHeld = 0;
  #halfSold = 0;

  open(seats, quota) {
    this.capacity = seats;
    this.#halfQuota = quota;
  }

  resize(seats) {
    this.capacity = seats;
  }

  hold(hold) {
    this.held += hold.tickets();
    this.#halfHeld += hold.half;
  }

  giveBack(hold) {
    this.held -= hold.tickets();
    this.#halfHeld -= hold.half;
  }

  sell(hold) {
    this.sold += hold.tickets();
    this.#halfSold += hold.half;
  }

  takeBack(hold) {
    this.sold -= hold.tickets();
    this.#halfSold -= hold.half;
  }

  isWithinLimits() {
    return this.held + this.sold <= this.capacity && this.#halfHeld + this.#halfSold <= this.#halfQuota;
  }

  /** How many tickets an order would get now: all of it or, if fewer are welcome, what is left; else none. */
  wouldGive(wanted) {
    const half = Math.max(0, Math.min(wanted.half, this.#halfQuota - this.#halfHeld - this.#halfSold));
    const most = Math.max(0, Math.min(this.capacity - this.held - this.sold, wanted.full + half));
    return most === wanted.tickets() || wanted.acceptFewer ? most : 0;
  }

  isSoldOut() {
    return this.sold >= this.capacity;
  }

  /** For messages. */
  toString() {
    const half = `half price ${this.#halfHeld} + ${this.#halfSold} of ${this.#halfQuota}`;
    return `held ${this.held} + sold ${this.sold} of ${this.capacity}, ${half}`;
  }
}
