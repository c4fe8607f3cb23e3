const MOST = 200;

/** Tells the box office what this device did, and learns what the others did. */
export class Sync {
  #store;
  #path;
  /** Tickets that somebody waits with for the answer: they are not told of as let in. */
  #asking = new Set();

  /** How far this device's clock is ahead of the box office's; 0 until it is known. */
  skewMillis = 0;

  constructor(store, performance) {
    this.#store = store;
    this.#path = `/api/check-in/${performance}`;
  }

  /** How many admissions the box office has not heard of. */
  async waiting() {
    return (await this.#store.all()).filter((each) => each.own && !each.told).length;
  }

  /**
   * Asks about one at once, if the network is quick.
   *
   * @returns {result, before?} of the box office; null if it did not answer; {result: 'REFUSED'} if it does not hear
   * whoever is signed in here
   */
  async ask(admission, millis) {
    this.#asking.add(admission.ticket);
    try {
      const answers = await this.#tell([admission], AbortSignal.timeout(millis), true);
      return answers.get(admission.ticket) ?? null;
    } catch (error) {
      return isRefusal(error) ? { result: 'REFUSED' } : null;
    } finally {
      this.#asking.delete(admission.ticket);
    }
  }

  /** @throws when the box office can't be reached, or hears no more of whoever is signed in */
  async run() {
    const untold = (await this.#store.all()).filter((each) => each.own && !each.told && !this.#asking.has(each.ticket));
    const entrances = Map.groupBy ? Map.groupBy(untold, (each) => each.entrance) : grouped(untold);
    for (const some of entrances.values()) {
      for (let from = 0; from < some.length; from += MOST) {
        await this.#tell(some.slice(from, from + MOST));
      }
    }
    await this.#learn();
  }

  async #tell(admissions, signal, asked = false) {
    const answer = await fetch(`${this.#path}/admissions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        entrance: admissions[0].entrance,
        asked,
        admissions: admissions.map(({ ticket, at }) => ({ ticket, at })),
      }),
      signal,
    });
    const { results } = await json(answer);
    const answers = new Map(results.map(({ ticket, result, entrance, at }) => [ticket, { result, before: entrance && { ticket, entrance, at } }]));
    // Who is only asked about is let in, and counted, when the answer says so.
    const letIn = asked ? admissions.filter(({ ticket }) => answers.get(ticket)?.result === 'ADMITTED') : admissions;
    await this.#store.put(letIn.map((each) => ({ ...each, told: true })));
    return answers;
  }

  async #learn() {
    const since = await this.#store.known('heard') ?? '1970-01-01T00:00:00Z';
    const list = await json(await fetch(`${this.#path}/list?since=${encodeURIComponent(since)}`));
    const own = new Set((await this.#store.all()).filter((each) => each.own).map((each) => each.ticket));
    await this.#store.put(list.admitted.filter(({ ticket }) => !own.has(ticket)));
    await this.#store.keep('annulled', list.annulled);
    await this.#store.keep('jwks', await json(await fetch('/.well-known/jwks.json')));
    await this.#store.keep('show', list.show);
    await this.#store.keep('heard', list.heard);
    this.skewMillis = Date.now() - Date.parse(list.now);
  }
}

/** Whether the box office answered, and does not hear whoever is signed in here. */
export function isRefusal(error) {
  return ['401', '403'].includes(error?.message);
}

async function json(answer) {
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

function grouped(admissions) {
  const groups = new Map();
  admissions.forEach((each) => groups.set(each.entrance, [...groups.get(each.entrance) ?? [], each]));
  return groups;
}
