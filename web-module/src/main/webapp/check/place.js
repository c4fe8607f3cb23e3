/** What a place ordered: full and half price tickets, and whether fewer are welcome when not all are left. */
export class Wanted {
  constructor(full, half, acceptFewer) {
    this.full = full;
    this.half = half;
    this.acceptFewer = acceptFewer;
  }

  tickets() {
    return this.full + this.half;
  }
}

/** One entry of the line, kept as small as can be: there may be a million. */
export class Place {
  state = 'ARRIVED';
  /** Its rank, 0 until it is numbered. */
  number = 0;
  /** The hold it was called to, active or ended; null until then. */
  hold = null;

  constructor(id, wanted) {
    this.id = id;
    this.wanted = wanted;
  }

  is(...states) {
    return states.includes(this.state);
  }
}
