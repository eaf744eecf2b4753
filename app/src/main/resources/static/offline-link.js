// The way to the server for the page that works without one. Nothing is asked while the phone knows it has no network.
import { SignedOut } from "/offline-core.js";

/** Somebody else is signed in here now; the work waits for its own writer. */
export class OtherAccount extends SignedOut {}

export class NoNetwork extends Error {}

async function ask(path, options = {}) {
  if (!navigator.onLine) throw new NoNetwork();
  const answer = await fetch(path, { redirect: "manual", cache: "no-store", ...options });
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) throw new SignedOut();
  if (!answer.ok) throw new Error(path + " answered " + answer.status);
  return answer.json();
}

export class Link {
  constructor(account) { this.account = account; }

  /** What to take along; says whose it is. */
  static mine() { return ask("/offline/mine"); }

  async #door() {
    if (this.door) return this.door;
    const door = await ask("/offline/door");
    if (door.account !== this.account) throw new OtherAccount();
    this.door = door;
    return door;
  }

  async #post(path, type, body) {
    const { header, token } = await this.#door();
    try {
      return await ask(path, { method: "POST", headers: { [header]: token, "Content-Type": type }, body });
    } catch (error) {
      if (error instanceof SignedOut) this.door = null;
      throw error;
    }
  }

  exchange(message) {
    // who is signed in may be another one by now, or nobody: asked before anything is sent
    this.door = null;
    return this.#post("/offline/operations", "application/json", JSON.stringify(message));
  }

  upload(record, photo, blob) {
    const query = new URLSearchParams({ record, sha: photo.sha, name: photo.name });
    return this.#post("/offline/photos?" + query, "application/octet-stream", blob);
  }
}
