/** The fairness windows of a sector: who arrived in those not drawn yet, and which was drawn last. */
export class Windows {
  /** {window, places}, ascending; new ones come at or near the end. */
  #undrawn = [];
  #lastDrawn = -1n;

  arrive(window, place) {
    const at = this.#indexOf(window);
    if (this.#undrawn[at]?.window === window) {
      this.#undrawn[at].places.push(place);
    } else {
      this.#undrawn.splice(at, 0, { window, places: [place] });
    }
  }

  /** Whether the window was drawn, or passed over as empty. */
  isPast(window) {
    return window <= this.#lastDrawn;
  }

  /** How many arrivals of earlier windows are not drawn yet; who left or was turned away needs no number. */
  waitingBefore(window) {
    let waiting = 0;
    for (const earlier of this.#undrawn.slice(0, this.#indexOf(window))) {
      waiting += earlier.places.filter((place) => place.is('ARRIVED')).length;
    }
    return waiting;
  }

  /** Takes the window's arrivals out; what was forgotten in earlier ones is dropped with it. */
  draw(window) {
    const at = this.#indexOf(window);
    const places = this.#undrawn[at]?.window === window ? this.#undrawn[at].places : [];
    this.#undrawn.splice(0, this.#indexOf(window + 1n));
    this.#lastDrawn = this.#lastDrawn > window ? this.#lastDrawn : window;
    return places;
  }

  /** Where the first window stands that is not before this one. */
  #indexOf(window) {
    let low = 0;
    let high = this.#undrawn.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#undrawn[middle].window < window) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
