/** What this device knows and did, kept in IndexedDB: a flat battery or a reload loses nothing that was shown green. */
export class Store {
  #database;

  static open(performance) {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(`check-in-${performance}`, 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('admitted', { keyPath: 'ticket' });
        opening.result.createObjectStore('known');
      };
      opening.onsuccess = () => resolve(new Store(opening.result));
      opening.onerror = () => reject(opening.error);
    });
  }

  constructor(database) {
    this.#database = database;
  }

  admission(ticket) {
    return this.#read('admitted', (store) => store.get(ticket));
  }

  /** Admissions of this device and of others; those of ours that the box office has not heard of have {own, told: false}. */
  all() {
    return this.#read('admitted', (store) => store.getAll());
  }

  known(name) {
    return this.#read('known', (store) => store.get(name));
  }

  keep(name, value) {
    return this.#write('known', (store) => store.put(value, name));
  }

  put(admissions) {
    return this.#write('admitted', (store) => admissions.forEach((each) => store.put(each)));
  }

  remove(ticket) {
    return this.#write('admitted', (store) => store.delete(ticket));
  }

  /** @returns whether it is the first of its ticket on this device; on disk when it resolves */
  async admit(admission) {
    try {
      await this.#write('admitted', (store) => store.add(admission));
      return true;
    } catch (error) {
      if (error?.name === 'ConstraintError') {
        return false;
      }
      throw error;
    }
  }

  #read(name, ask) {
    return new Promise((resolve, reject) => {
      const request = ask(this.#database.transaction(name).objectStore(name));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  #write(name, act) {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction(name, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      act(transaction.objectStore(name));
    });
  }
}
