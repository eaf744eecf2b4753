// What a phone does with work written without network: keep it, send it until there is a receipt, bring edits of several
// devices together. Knows no page, no database and no time of day that matters; the simulation runs this very file.
//
// A record is a set of edits. An edit puts a value into one cell (a field, or one row of a table) and names the edits whose
// value its writer saw and replaced: `over`. What stands in a cell are the edits that no edit names: its heads. That depends
// on the set alone, so order, repetition and clocks cannot change it (docs/decisions/0005-without-network.md).

/** As many operations as one message carries. */
export const BATCH = 200;
/** Kept free so that text still fits when the phone is full; photos never get it. */
const BALLAST = 256 * 1024;

export function heads(edits) {
  const replaced = new Set();
  for (const edit of edits) for (const id of edit.over) replaced.add(id);
  return edits.filter(edit => !replaced.has(edit.id));
}

/** The same text for the same value, whatever the order of its names; a name without a value is no name. */
export function sameness(value) {
  return JSON.stringify(Object.entries(value).filter(([, all]) => all.some(v => v.trim() !== "")).sort());
}

/**
 * What stands in each cell: `shown`, and `beside` it what another device wrote without having seen that. The device's own
 * newest text is shown to its writer; among what the server has, the first to arrive, until somebody chooses.
 */
export function cellsOf(edits) {
  const cells = new Map();
  for (const head of heads(edits)) {
    const cell = cells.get(head.cell);
    if (cell) cell.push(head);
    else cells.set(head.cell, [head]);
  }
  for (const [name, all] of cells) {
    if (all.length === 1) {
      cells.set(name, { shown: all[0], beside: [], heads: [all[0].id] });
      continue;
    }
    const mine = all.filter(e => e.seq === undefined);
    const shown = mine.length ? mine[mine.length - 1] : all.reduce((a, b) => (b.seq < a.seq ? b : a));
    const known = new Set([sameness(shown.value)]);
    const beside = all.filter(e => !known.has(sameness(e.value)) && known.add(sameness(e.value)));
    cells.set(name, { shown, beside, heads: all.map(e => e.id) });
  }
  return cells;
}

/** Every edit of a record this device knows of and that may still stand. */
export const editsOf = record => [...record.server, ...record.mine];

/** The rows of a table in order: [{cell, shown, beside}]; a row whose value is empty was taken out. */
export function rowsOf(cells, field) {
  return [...cells].filter(([name]) => name.startsWith(field + "#"))
    .map(([cell, at]) => ({ cell, ...at }))
    .sort((a, b) => a.shown.rank - b.shown.rank || (a.cell < b.cell ? -1 : 1));
}

/** Where a record stands: draft, waiting (存下了，等联网), refused, received, changed (收到以后又改了). */
export function standing(record) {
  if (record.stuck || record.refused) return "refused";
  if (record.send) return "waiting";
  if (!record.receipt) return "draft";
  return record.mine.length || record.revision > record.receipt.revision ? "changed" : "received";
}

/** What is on this phone alone: edits, a sending, photos without a receipt. */
export const unsent = record =>
  record.mine.length + (record.send ? 1 : 0) + record.photos.filter(p => !p.receipt && !p.refused).length;

export class SignedOut extends Error {}
export class Full extends Error {}

const isFull = error => error.name === "QuotaExceededError";

/**
 * One device of one account.
 *
 * storage: read(key), all(prefix) → values, change(key, old => new) as one step that happens wholly or not at all (undefined
 *   removes), and rejects with a QuotaExceededError when there is no room.
 * server: exchange(message) → answer, upload(record, photo, blob) → receipt; both may reject at any time, also after the
 *   server has done everything. SignedOut: nobody is signed in any more.
 */
export class Phone {
  constructor({ storage, server, newId, clock, device }) {
    Object.assign(this, { storage, server, newId, clock, device });
  }

  records() { return this.storage.all("record/"); }

  record(id) { return this.storage.read("record/" + id); }

  /** Begins a record with what is known already: [[cell, value, rank]]; nothing is lost if it ends right after. */
  async begin(id, kind, kindVersion, values) {
    const mine = values.map(([cell, value, rank]) => this.#edit(cell, value, rank, []));
    await this.#text("record/" + id, () => ({
      id, kind, kindVersion, revision: 0, state: "DRAFT", no: "", server: [], mine, send: null, refused: null, stuck: "",
      receipt: null, photos: [], at: this.clock(),
    }));
    return mine;
  }

  /** Puts a value into a cell over the edits its writer saw there; the id of this edit is what the writer sees now. */
  async type(id, cell, value, seen, rank = 0) {
    const edit = this.#edit(cell, value, rank, seen);
    await this.#text("record/" + id, record => {
      // what was never sent may be written over in place; what was sent may have arrived, and keeps its content for ever
      const unsentYet = record.mine.filter(e => !e.sent && seen.includes(e.id));
      const over = new Set(seen);
      for (const old of unsentYet) {
        over.delete(old.id);
        for (const below of old.over) over.add(below);
      }
      edit.over = [...over];
      const mine = [...record.mine.filter(e => !unsentYet.includes(e)), edit];
      return { ...record, mine, stuck: "", at: this.clock() };
    });
    return edit.id;
  }

  /** The writer is done: to be sent and saved for good. */
  async submit(id) {
    const send = { id: this.newId(), at: this.clock(), sent: false };
    await this.#text("record/" + id, record => ({ ...record, send: record.send ?? send, refused: null, stuck: "" }));
  }

  /** A refused or stuck record is tried again. */
  async again(id) { await this.#text("record/" + id, record => ({ ...record, stuck: "" })); }

  /** Keeps a photo until the server has it; rejects with Full when it does not fit, and then the text is untouched. */
  async photograph(id, photo, blob) {
    try {
      await this.storage.change("photo/" + id + "/" + photo.sha, () => blob);
    } catch (error) {
      if (isFull(error)) throw new Full("photo");
      throw error;
    }
    await this.#text("record/" + id, record => record.photos.some(p => p.sha === photo.sha) ? record
      : { ...record, photos: [...record.photos, { ...photo, receipt: null, refused: "" }] });
  }

  /** Sends and fetches until nothing is left or something fails; what has no receipt stays and is sent again. */
  async sync() {
    let rest = await this.#exchange();
    while (rest) rest = await this.#exchange();
    for (const record of await this.records())
      for (const photo of record.photos) if (!photo.receipt && !photo.refused && record.revision) await this.#upload(record, photo);
    await this.storage.change("ballast", old => old ?? "0".repeat(BALLAST)).catch(() => {});
  }

  async #exchange() {
    const operations = [];
    const known = {};
    for (const record of await this.records()) {
      known[record.id] = record.revision;
      const nothing = !record.mine.length && !record.send;
      if (nothing || record.stuck || operations.length >= BATCH) continue;
      operations.push(...await this.#outgoing(record.id, BATCH - operations.length));
    }
    const answer = await this.server.exchange({ device: this.device, known, operations });
    const results = new Map(answer.results.map(result => [result.operation, result]));
    const touched = new Set([...operations.map(o => o.record), ...answer.records.map(r => r.id)]);
    const snapshots = new Map(answer.records.map(r => [r.id, r]));
    for (const id of touched) await this.#text("record/" + id, old => taken(old, snapshots.get(id), results));
    // thrown away elsewhere, unless something of it waits here
    for (const id of answer.gone) await this.#text("record/" + id, old => old && old.revision && !unsent(old) ? undefined : old);
    return operations.length >= BATCH && answer.results.length > 0;
  }

  /** Marks first, then sends: after a stop nobody knows whether it arrived. Sending comes after all edits. */
  async #outgoing(id, room) {
    const out = [];
    await this.#text("record/" + id, record => {
      out.length = 0;
      const head = { record: id, kind: record.kind, kindVersion: record.kindVersion };
      const mine = record.mine.map((e, i) => (i < room && !e.sent ? { ...e, sent: true } : e));
      mine.slice(0, room).forEach(e => out.push({
        ...head, operation: e.id, type: "edit", cell: e.cell, value: e.value, rank: e.rank, over: e.over, typedAt: e.typedAt,
      }));
      const goes = record.send && mine.length < room;
      if (goes) out.push({ ...head, operation: record.send.id, type: "send", cell: "", value: {}, rank: 0, over: [],
        typedAt: record.send.at });
      return { ...record, mine, send: goes ? { ...record.send, sent: true } : record.send };
    });
    return out;
  }

  async #upload(record, photo) {
    const key = "photo/" + record.id + "/" + photo.sha;
    const blob = await this.storage.read(key);
    const answer = blob ? await this.server.upload(record.id, photo, blob) : { refused: "这张照片在手机里找不到了，请重新选。" };
    await this.#text("record/" + record.id, old => ({
      ...old,
      // another tab may have brought it there meanwhile: a receipt stays
      photos: old.photos.map(p => p.sha === photo.sha && !p.receipt
        ? { ...p, receipt: answer.at ? answer : null, refused: answer.refused ?? "" } : p),
    }));
    if (answer.at) await this.storage.change(key, () => undefined);
  }

  /** Text fits always: when the phone is full, the room kept free is given up for it. */
  async #text(key, change) {
    try {
      await this.storage.change(key, change);
    } catch (error) {
      if (!isFull(error)) throw error;
      await this.storage.change("ballast", () => undefined);
      try {
        await this.storage.change(key, change);
      } catch (again) {
        if (isFull(again)) throw new Full("text");
        throw again;
      }
    }
  }

  #edit(cell, value, rank, over) {
    return { id: this.newId(), cell, value, rank: rank ?? 0, over, typedAt: this.clock(), sent: false };
  }
}

/** A record after an answer: what has a receipt is no longer waiting, and what the server has stands, unless older. */
function taken(old, snapshot, results) {
  const record = old ? { ...old } : {
    id: snapshot.id, kind: snapshot.kind, kindVersion: snapshot.kindVersion, revision: 0, state: "", no: "", server: [],
    mine: [], send: null, refused: null, stuck: "", receipt: null, photos: [], at: snapshot.at,
  };
  const isNews = snapshot && snapshot.revision >= record.revision;
  if (isNews) {
    const { revision, state, no, edits, receipt, kindVersion } = snapshot;
    Object.assign(record, { revision, state, no, server: edits, kindVersion, receipt: receipt ?? record.receipt });
  }
  record.stuck = record.mine.map(e => results.get(e.id)?.refused).find(Boolean) ?? record.stuck;
  record.mine = record.mine.filter(e => !results.has(e.id) || results.get(e.id).refused);
  const sent = record.send && results.get(record.send.id);
  if (sent) {
    record.send = null;
    record.refused = sent.refused ? { sentence: sent.refused, problems: sent.problems ?? {} } : null;
  }
  return record;
}
