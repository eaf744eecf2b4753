// Where a phone keeps things: one database for each account, so that nobody sees another's.
const NAME = "qinglan-";

/** The account this browser last worked for; empty after signing out. */
export const account = {
  get: () => localStorage.getItem("qinglan.account") ?? "",
  set: id => (id ? localStorage.setItem("qinglan.account", id) : localStorage.removeItem("qinglan.account")),
};

const LEAVING = "qinglan.leaving";

/** Takes away what somebody who goes took along; what was stopped half way is finished at the next start. */
export async function leave(id, waits) {
  localStorage.setItem(LEAVING, id);
  account.set("");
  await finishLeaving(waits);
}

export async function finishLeaving(waits) {
  const id = localStorage.getItem(LEAVING);
  if (!id) return;
  await (await Store.open(id)).wipe(waits);
  localStorage.removeItem(LEAVING);
}

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Keys and values; a change is one step that happens wholly or not at all, also beside other tabs. */
export class Store {
  static async open(id) {
    const opening = indexedDB.open(NAME + id, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
    return new Store(await done(opening));
  }

  constructor(database) {
    this.database = database;
    database.onversionchange = () => database.close();
  }

  #kept(mode) { return this.database.transaction("kept", mode, { durability: "strict" }).objectStore("kept"); }

  read(key) { return done(this.#kept("readonly").get(key)); }

  all(prefix) { return done(this.#kept("readonly").getAll(IDBKeyRange.bound(prefix, prefix + "\uffff"))); }

  keys(prefix) { return done(this.#kept("readonly").getAllKeys(IDBKeyRange.bound(prefix, prefix + "\uffff"))); }

  change(key, change) {
    return new Promise((resolve, reject) => {
      const kept = this.#kept("readwrite"), all = kept.transaction;
      let failed = null;
      all.oncomplete = () => resolve();
      all.onabort = () => reject(failed ?? all.error ?? new DOMException("no room", "QuotaExceededError"));
      const reading = kept.get(key);
      reading.onsuccess = () => {
        try {
          const old = reading.result, now = change(old);
          if (now === undefined) kept.delete(key);
          else if (now !== old) kept.put(now, key);
        } catch (error) {
          failed = error;
          all.abort();
        }
      };
    });
  }

  /** Takes away what can be fetched again; what waits to be sent stays until its writer signs in here again. */
  async wipe(waits) {
    for (const key of await this.keys(""))
      await this.change(key, old => (key.startsWith("photo/") || (key.startsWith("record/") && waits(old)) ? old : undefined));
    const records = new Set((await this.keys("record/")).map(key => key.slice(7)));
    for (const key of await this.keys("photo/")) if (!records.has(key.split("/")[1])) await this.change(key, () => undefined);
  }
}
