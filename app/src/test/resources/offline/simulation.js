// A world of phones with the real client code, driven by a seed: what people type, what networks, clocks, batteries and
// storage do to it. The oracle knows only what was typed and what its writer saw while typing.
import { Full, Phone, SignedOut, cellsOf, editsOf, heads, unsent } from "/offline-core.js";

/** Small and repeatable (mulberry32). */
function chance(seed) {
  let a = seed >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { below: n => Math.floor(next() * n), of: all => all[Math.floor(next() * all.length)], in: n => next() * n < 1 };
}

const turns = async n => { for (let i = 0; i < n; i++) await null; };

/** What survives a stop. When full, only what is removed makes room: a little for each thing. */
class Disk {
  constructor() { Object.assign(this, { kept: new Map(), records: [], full: false, room: 0 }); }
  write(key, change) {
    const old = this.kept.get(key), now = change(old);
    if (now === undefined) {
      if (old !== undefined) this.room += 4;
      this.kept.delete(key);
    } else if (now !== old) {
      if (this.full && this.room-- <= 0) throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
      if (old === undefined && key.startsWith("record/")) this.records.push(key);
      this.kept.set(key, now);
    }
  }
}

/** The disk as one run of the browser reaches it; after the end of that run nothing is written any more. */
class Reach {
  constructor(disk) { Object.assign(this, { disk, dead: false }); }
  async turn() { await null; if (this.dead) throw new Error("stopped"); }
  async read(key) { await this.turn(); return this.disk.kept.get(key); }
  async all() { await this.turn(); return this.disk.records.map(key => this.disk.kept.get(key)); }
  async change(key, change) { await this.turn(); this.disk.write(key, change); }
}

const wrap = (cell, text) => ({ [cell.includes("#") ? "text" : cell]: [text] });
const unwrap = value => Object.values(value)[0][0];

/** Where the world plays: before the model three fields and a table, before a real server a kind it knows. */
const MODEL = { kind: "model", cells: ["a", "b", "c"], ids: world => "i" + ++world.ids, known: [] };
const REAL = { kind: "general", cells: ["headline", "body"], ids: () => crypto.randomUUID(),
  known: [["date", { date: ["2026-10-08"] }, 0], ["action", { action: ["MEET"] }, 0], ["quantity", { quantity: ["1"] }, 0]] };

/** The server's rules in few words; `forgetful` ones do everything twice that is asked twice. */
export class ModelServer {
  constructor(forgetful = false) { Object.assign(this, { forgetful, records: new Map(), numbers: 0, signedIn: true }); }

  exchange({ known, operations }) {
    if (!this.signedIn) throw new SignedOut();
    const touched = new Set(), results = [];
    for (const o of operations) {
      if (!this.records.has(o.record)) this.records.set(o.record, { id: o.record, kind: o.kind, kindVersion: o.kindVersion, seq: 0,
        revision: 0, state: "DRAFT", no: "", edits: new Map(), sends: new Map(), applied: new Map(), posted: 0, files: new Map(),
        receipt: null });
      const record = this.records.get(o.record);
      touched.add(o.record);
      results.push(o.type === "edit" ? this.edit(record, o) : this.send(record, o));
    }
    const records = [...this.records.values()].filter(r => touched.has(r.id) || r.revision > (known[r.id] ?? 0))
      .map(r => ({ id: r.id, kind: r.kind, kindVersion: r.kindVersion, revision: r.revision, state: r.state, no: r.no,
        receipt: r.receipt, at: 0, edits: heads([...r.edits.values()]) }));
    return { results, records, gone: [] };
  }

  edit(record, o) {
    if (this.forgetful || !record.edits.has(o.operation)) {
      record.edits.set(o.operation, { id: o.operation, cell: o.cell, value: o.value, rank: o.rank, over: o.over, seq: ++record.seq });
      record.revision++;
    }
    return { operation: o.operation };
  }

  send(record, o) {
    const before = record.sends.get(o.operation);
    if (before && !this.forgetful) return before;
    record.applied.set(o.operation, (record.applied.get(o.operation) ?? 0) + 1);
    const bad = [...cellsOf([...record.edits.values()]).values()].some(c => unwrap(c.shown.value).startsWith("bad"));
    const result = bad ? { operation: o.operation, refused: "这里要改一改。" } : { operation: o.operation };
    if (!bad) {
      record.posted++;
      record.state = "SUBMITTED";
      record.no ||= "N" + ++this.numbers;
      record.receipt = { no: record.no, at: record.posted, revision: ++record.revision };
    }
    record.sends.set(o.operation, result);
    return result;
  }

  upload(id, photo) {
    if (!this.signedIn) throw new SignedOut();
    const record = this.records.get(id);
    if (photo.sha === "s8") return { refused: "只收图片。" };
    if (!record.files.has(photo.sha)) record.files.set(photo.sha, { at: ++this.numbers, times: 0 });
    const file = record.files.get(photo.sha);
    if (!file.times || this.forgetful) file.times++;
    return { at: file.at };
  }
}

class World {
  constructor(seed, devices, server, play = MODEL) {
    Object.assign(this, { seed, chance: chance(seed), server, play, pending: [], old: [], written: 0, ids: 0, under: 0 });
    this.typed = new Map();   // record/cell → what was typed there and nobody replaced knowingly, by device; and what was replaced
    this.early = [];          // what went wrong before the end
    this.photos = [];
    this.sent = new Set();
    this.devices = Array.from({ length: devices }, (_, number) => this.device(number));
  }

  device(number) {
    const device = { number, disk: new Disk(), online: true, skew: 0, tabs: [], reach: null };
    this.start(device);
    return device;
  }

  start(device) {
    if (device.reach) device.reach.dead = true;
    device.reach = new Reach(device.disk);
    const server = {
      exchange: message => this.ask(device, s => s.exchange(message)),
      upload: (record, photo) => this.ask(device, s => s.upload(record, photo)),
    };
    device.tabs = [0, 1].map(() => ({
      busy: false,
      pages: new Map(),
      phone: new Phone({ storage: device.reach, server, device: "d" + device.number,
        newId: () => this.play.ids(this), clock: () => this.written * 1000 + device.skew }),
    }));
  }

  ask(device, call) {
    return new Promise((resolve, reject) => this.pending.push({ device, call, resolve, reject }));
  }

  /** One message meets its fate: lost, answered, answered late, done but its answer lost; any may come again much later. */
  async deliver(message, kind = this.chance.below(8), again = this.chance.in(6)) {
    if (!message.device.online && kind > 1) kind = 0;
    if (kind === 0) return message.reject(new Error("no network"));
    this.under++;
    try {
      const answer = await message.call(this.server);
      if (again) this.old.push(message.call);
      if (kind === 2) this.pending.push({ ...message, call: () => answer });
      else if (kind === 1) message.reject(new Error("no answer")); else message.resolve(answer);
    } catch (error) {
      message.reject(error);
    } finally {
      this.under--;
    }
  }

  note(device, record, cell, value, saw) {
    const key = record + "/" + cell;
    if (!this.typed.has(key)) this.typed.set(key, { stands: new Map(), replaced: new Set(), all: 0 });
    const at = this.typed.get(key);
    at.all++;
    saw.forEach(v => { at.replaced.add(v); at.stands.delete(v); });
    if (!at.replaced.has(value)) at.stands.set(value, device.number);
  }

  value() { return (this.chance.in(12) ? "bad" : "v") + ++this.written; }

  async begin(device, tab) {
    const id = this.play.ids(this), value = this.value(), [cell] = this.play.cells;
    await tab.phone.begin(id, this.play.kind, 1, [...this.play.known, [cell, wrap(cell, value), 0]]);
    this.note(device, id, cell, value, []);
  }

  /** What stands on an open page may be old: the writer sees that and nothing newer. */
  async look(device, tab, id) {
    const record = await tab.phone.record(id);
    if (!record) return;
    const page = new Map();
    const cells = cellsOf(editsOf(record));
    const missing = [];
    for (const [name, at] of cells) {
      const typed = this.typed.get(id + "/" + name);
      const there = [at.shown, ...at.beside].map(e => unwrap(e.value));
      for (const [value, by] of typed?.stands ?? []) if (by === device.number && !there.includes(value)) missing.push([typed, value]);
    }
    for (const [cell, at] of cells)
      page.set(cell, { ids: [at.shown.id], values: [unwrap(at.shown.value)],
        all: [at.shown, ...at.beside].map(e => [e.id, unwrap(e.value)]), heads: at.heads });
    tab.pages.set(id, page);
    // the other tab may have replaced it knowingly just now and be about to say so
    if (missing.length) await turns(12);
    for (const [typed, value] of missing)
      if (typed.stands.has(value)) this.early.push("d" + device.number + " does not show " + value + " that was typed on it");
  }

  async type(device, tab, id, choosing) {
    const page = tab.pages.get(id);
    if (!page) return this.look(device, tab, id);
    const isRow = this.chance.in(4);
    const cell = isRow ? (this.chance.in(2) || ![...page.keys()].some(c => c.startsWith("t#")) ? "t#" + ++this.ids
      : this.chance.of([...page.keys()].filter(c => c.startsWith("t#")))) : this.chance.of(this.play.cells);
    const seen = page.get(cell) ?? { ids: [], values: [], all: [], heads: [] };
    const value = this.value();
    const ids = choosing ? seen.heads ?? seen.ids : seen.ids;
    const values = choosing ? seen.all.map(([, v]) => v) : seen.values;
    const edit = await tab.phone.type(id, cell, wrap(cell, value), ids, 1).catch(error => {
      const kept = device.disk.kept.has("ballast");
      if (error instanceof Full && kept) this.early.push("text found no room while room was kept for it");
      throw error;
    });
    this.note(device, id, cell, value, values);
    page.set(cell, { ids: [edit], values: [value], all: [[edit, value]], heads: [edit] });
  }

  async photograph(device, tab, id) {
    const sha = "s" + this.chance.below(9);
    await tab.phone.photograph(id, { sha, name: sha + ".jpg" }, "bytes of " + sha);
    this.photos.push([id, sha, device.number]);
  }

  async submit(tab, id) {
    await tab.phone.submit(id);
    this.sent.add(id);
  }

  sync(tab) {
    if (tab.busy) return;
    tab.busy = true;
    tab.phone.sync().catch(() => {}).finally(() => { tab.busy = false; });
  }

  async step() {
    const device = this.chance.of(this.devices), tab = this.chance.of(device.tabs);
    const known = device.disk.records;
    const id = known.length ? this.chance.of(known).slice(7) : null;
    const what = this.chance.below(100);
    const tried = work => work.catch(() => {});
    if (what < 2 || !id) tried(known.length < 6 ? this.begin(device, tab) : this.look(device, tab, id));
    else if (what < 34) tried(this.type(device, tab, id, false));
    else if (what < 40) tried(this.type(device, tab, id, true));
    else if (what < 48) tried(this.look(device, tab, id));
    else if (what < 52) tried(this.submit(tab, id));
    else if (what < 55) tried(this.photograph(device, tab, id));
    else if (what < 68) this.sync(tab);
    else if (what < 90 && this.pending.length) this.deliver(this.pending.splice(this.chance.below(this.pending.length), 1)[0]);
    else if (what < 91) device.online = !device.online;
    else if (what < 92) device.skew += (this.chance.below(21) - 10) * 365 * 86400000;
    else if (what < 94) this.start(device);
    else if (what < 95) device.disk.full = !device.disk.full;
    else if (what < 96) this.server.signedIn = !this.server.signedIn;
    else if (this.old.length) this.late(this.old.splice(this.chance.below(this.old.length), 1)[0]);
    await turns(6);
  }

  /** A message that went astray comes once more; nobody waits for its answer. */
  async late(call) {
    this.under++;
    try { await call(this.server); } catch { /* signed out */ } finally { this.under--; }
  }

  /** Everything works again; every phone is opened and left alone until it has nothing to send. */
  async heal() {
    this.server.signedIn = true;
    for (const message of this.pending.splice(0)) message.reject(new Error("no network"));
    await turns(50);
    while (this.under) await new Promise(later => setTimeout(later, 5));
    this.ask = async (device, call) => call(this.server);
    for (const device of this.devices) {
      device.online = true;
      device.disk.full = false;
      this.start(device);
    }
    for (const again of this.old.splice(0)) await this.late(again);
    for (let round = 0; round < 2; round++) for (const device of this.devices) await device.tabs[0].phone.sync();
  }

  faults() {
    const faults = [...this.early], expect = (good, what) => { if (!good) faults.push(what); };
    const server = this.server;
    const said = cell => cell ? [...new Set([cell.shown, ...cell.beside].map(e => unwrap(e.value)))].sort().join() : "nothing";
    const images = this.devices.map(device => {
      const records = device.disk.records.map(key => device.disk.kept.get(key));
      records.forEach(r => expect(unsent(r) === 0, "d" + device.number + " still holds something of " + r.id));
      return new Map(records.map(r => [r.id, r]));
    });
    for (const [key, { stands }] of this.typed) {
      const [id, cell] = key.split("/");
      const expected = [...stands.keys()].sort().join();
      const there = server.records?.get(id);
      if (server.records) expect(there && said(cellsOf([...there.edits.values()]).get(cell)) === expected, "server: " + key + " should say " + expected);
      images.forEach((image, n) => {
        const record = image.get(id), says = record ? said(cellsOf(editsOf(record)).get(cell)) : "no record";
        expect(says === expected, "d" + n + ": " + key + " says " + says + ", should say " + expected);
      });
    }
    const face = r => JSON.stringify([r.id, r.revision, r.state, r.no, r.receipt, r.server.map(e => e.id).sort()]);
    images.slice(1).forEach((image, n) => {
      expect(image.size === images[0].size, "d" + (n + 1) + " knows other records");
      image.forEach((r, id) => expect(images[0].has(id) && face(r) === face(images[0].get(id)), "d" + (n + 1) + " differs in " + id));
    });
    if (server.records) this.modelFaults(images, expect);
    return faults;
  }

  /** What the model remembers: everything once. */
  modelFaults(images, expect) {
    const server = this.server;
    for (const record of server.records.values()) {
      const good = [...record.sends.values()].filter(s => !s.refused).length;
      expect(record.posted === good, record.id + " was posted " + record.posted + " times for " + good + " sendings");
      record.applied.forEach((times, op) => expect(times === 1, op + " was carried out " + times + " times"));
      expect(!good || images[0].get(record.id)?.receipt?.no === record.no, record.id + " has no receipt");
    }
    this.sent.forEach(id => expect(server.records.get(id)?.sends.size > 0, id + " was never sent"));
    this.photos.forEach(([id, sha, n]) => {
      if (sha === "s8") return expect(this.devices[n].disk.kept.has("photo/" + id + "/s8"), "the refused photo of " + id + " is no longer on d" + n);
      const file = server.records.get(id)?.files.get(sha);
      expect(file?.times === 1, "photo " + id + "/" + sha + " is there " + (file?.times ?? 0) + " times");
      this.devices.forEach((d, n) => {
        const photo = images[n].get(id)?.photos.find(p => p.sha === sha);
        expect(!photo || photo.receipt?.at === file?.at, "d" + n + " has no receipt for photo " + id + "/" + sha);
      });
    });
  }
}

/** One world for so many steps, then healed and looked at. */
export async function live(seed, steps, forgetful = false) {
  const world = new World(seed, 2 + (seed % 3), new ModelServer(forgetful));
  for (let i = 0; i < steps; i++) await world.step();
  await world.heal();
  return { faults: world.faults(), world };
}

/** Worlds until so many steps are done; of one that goes wrong, the shortest beginning found that still does. */
export async function run(firstSeed, steps, each, forgetful = false) {
  let typed = 0, beside = 0, receipts = 0, photos = 0;
  for (let done = 0, seed = firstSeed; done < steps; done += each, seed++) {
    const { faults, world } = await live(seed, each, forgetful);
    if (faults.length) {
      for (let n = 1; n <= each; n = Math.ceil(n * 1.2)) {
        const shorter = await live(seed, n, forgetful);
        if (shorter.faults.length) return { seed, steps: n, faults: shorter.faults.slice(0, 5) };
      }
      return { seed, steps: each, faults: faults.slice(0, 5) };
    }
    for (const cell of world.typed.values()) typed += cell.all;
    photos += world.photos.length;
    for (const record of world.server.records.values()) {
      receipts += record.receipt ? 1 : 0;
      for (const cell of cellsOf([...record.edits.values()]).values()) beside += cell.beside.length;
    }
  }
  return { faults: [], typed, beside, receipts, photos };
}

/** A world before a real server: `link` reaches it. Answers what went wrong and how each record stands on the first device. */
export async function liveOn(link, seed, steps) {
  const world = new World(seed, 2, link, REAL);
  world.photograph = async () => {};
  for (let i = 0; i < steps; i++) {
    await world.step();
    if (i % 10 === 0) await new Promise(later => setTimeout(later, 2));
  }
  await world.heal();
  const records = world.devices[0].disk.records.map(key => world.devices[0].disk.kept.get(key)).map(r => {
    const cells = cellsOf(editsOf(r));
    return { id: r.id, no: r.no, state: r.state, headline: unwrap(cells.get("headline").shown.value),
      beside: [...cells.values()].reduce((n, c) => n + c.beside.length, 0) };
  });
  return { faults: world.faults(), records };
}

/** Random sets of edits and what this rule makes of them, for comparing with the server's rule. */
export function histories(seed, many) {
  const dice = chance(seed);
  return Array.from({ length: many }, () => {
    const edits = Array.from({ length: 1 + dice.below(9) }, (_, i) => ({
      id: String(i), cell: dice.of(["a", "b", "t#1", "t#2"]), value: { x: [dice.of(["", "一", "二", " 一 "])], y: dice.of([[], ["三"]]) },
      rank: dice.below(3) / 2, seq: i + 1, over: [],
    }));
    for (const e of edits) e.over = edits.filter(o => o.cell === e.cell && o.seq < e.seq && dice.in(2)).map(o => o.id);
    const cells = [...cellsOf(edits)].sort(([a], [b]) => (a < b ? -1 : 1));
    return { edits, cells: cells.map(([name, c]) => ({ name, shown: c.shown.id, beside: c.beside.map(e => e.id) })) };
  });
}
