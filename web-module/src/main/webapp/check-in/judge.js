import { Keys } from '../check/tokens.js';

/** Says of a code whether its bearer is let in; needs no network once keys and lists are here. */
export class Judge {
  #store;
  #performance;
  #issuer;

  constructor(store, performance, issuer) {
    this.#store = store;
    this.#performance = performance;
    this.#issuer = issuer;
  }

  /** {result, ticket?, type?, sector?, before?}: what it is, and for ALREADY the admission before. */
  async judge(code, entrance, now = new Date()) {
    const keys = new Keys(await this.#store.known('jwks'), this.#issuer, 'check-in');
    // Whatever date the show was moved to, and whatever this device takes the date to be: a ticket lets in once, that is all.
    const claims = await keys.claims(code.trim(), 'ticket+jwt', 0);
    if (claims === null) {
      return { result: 'FORGED' };
    }
    const { sub: ticket, performance, sector, ticket: type } = claims;
    if (performance !== this.#performance) {
      return { result: 'WRONG_PERFORMANCE', ticket, type, sector };
    }
    const annulled = await this.#store.known('annulled') ?? [];
    if (annulled.includes(ticket)) {
      return { result: 'ANNULLED', ticket, type, sector };
    }
    const admission = { ticket, entrance, at: now.toISOString(), own: true, told: false };
    if (await this.#store.admit(admission)) {
      return { result: 'ADMITTED', ticket, type, sector, admission };
    }
    return { result: 'ALREADY', ticket, type, sector, before: await this.#store.admission(ticket) };
  }
}
