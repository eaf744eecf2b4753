// One record's form on the phone: every pause in typing is kept, what other devices wrote stands beside until it is chosen.
import { Full, cellsOf, editsOf, rowsOf, standing, unsent } from "/offline-core.js";
import { clock, fieldOf, h, isFilled, words } from "/offline-fields.js";

const PAUSE = 400;
const OWN = { draft: "草稿已存在这台手机上", waiting: "没有网络，已存在这台手机上，联网后自动交",
  changed: "改过了；点下面的按钮就换成新的", refused: "还要改一改才能交" };

/** Where a record stands, in the words of its writer. */
export function said(record) {
  const at = standing(record);
  if (at === "waiting" && navigator.onLine) return "正在交……";
  if (at === "received") return `收到了，编号 ${record.receipt.no}，${clock(record.receipt.at)}`
    + (unsent(record) ? "；照片还在传" : "");
  if (at === "draft" && !unsent(record) && record.revision) return "草稿已交到网上，别的设备上也能接着写";
  return OWN[at];
}

export class FormPage {
  /** @param begin what a new record begins with: [[cell, value, rank]]; null for one that is there */
  constructor({ phone, pack, form, id, begin, sync, store }) {
    Object.assign(this, { phone, pack, form, id, begin, sync, store, seen: new Map(), waiting: new Map(), queue: Promise.resolve() });
    this.problems = {};
    this.fields = new Map();
    this.element = h("div", { class: "record" });
  }

  async show() {
    await this.#read();
    const names = h("datalist", { id: "names" }, this.pack.names.map(name => h("option", { value: name })));
    const known = this.form.fields.filter(f => f.known), asked = this.form.fields.filter(f => !f.known && !f.folded);
    const missing = known.some(f => f.required && !isFilled(f, this.cells));
    this.above = h("div", {});
    this.status = h("span", { class: "sub", id: "saved", role: "status" });
    this.head = h("h2", {});
    this.under = h("p", { class: "sub" });
    this.photos = h("ul", { class: "list", id: "photos" });
    this.element.append(...[
      h("header", {}, h("a", { href: "#/" }, "‹ 没网时记"), h("h1", { class: "plain" }, this.form.name), this.status),
      this.above,
      h("section", { class: "box lesson", "aria-label": "基本情况" }, this.head, this.under,
        h("details", { open: missing }, h("summary", {}, missing ? "先填这几样" : "改"),
          h("div", { class: "knowns" }, known.map(f => this.#field(f))))),
      asked.map(f => this.#field(f)),
      this.form.fields.filter(f => f.folded && !f.known).map(f => h("details", { class: "fold", open: isFilled(f, this.cells) },
        h("summary", {}, f.name, " ", h("small", {}, f.hint)), this.#field(f))),
      h("h2", { class: "sec" }, "照片 ", h("small", {}, "先存在手机上，联网后一张一张传")), this.photos,
      h("p", { class: "gap" }, h("label", { class: "btn", for: "photo" }, "拍照或选照片"),
        h("input", { id: "photo", class: "hide", type: "file", accept: "image/jpeg,image/png", multiple: true, change: e => this.#take(e.target) })),
      names,
      h("div", { class: "save" }, h("button", { class: "btn main", type: "button", click: () => this.submit() }, this.form.button)),
    ].flat());
    this.#paint();
    return this.element;
  }

  async #read() {
    this.record = this.begin ? null : await this.phone.record(this.id);
    this.cells = cellsOf(this.record ? editsOf(this.record)
      : this.begin.map(([cell, value, rank], i) => ({ id: "begin" + i, cell, value, rank: rank ?? 0, over: [] })));
    this.problems = this.record?.refused?.problems ?? {};
  }

  #field(field) {
    const old = this.fields.get(field.code);
    const cells = [...this.cells].filter(([name]) => name === field.code || name.startsWith(field.code + ".") || name.startsWith(field.code + "#"));
    cells.forEach(([name, at]) => { if (!this.begin) this.seen.set(name, [at.shown.id]); });
    const element = h("div", {}, fieldOf(field, {
      pack: this.pack, form: this.form,
      problem: code => this.problems[code] ?? "",
      value: cell => this.cells.get(cell)?.shown.value ?? {},
      rows: code => rowsOf(this.cells, code).map(r => ({ cell: r.cell, value: r.shown.value, rank: r.shown.rank }))
        .filter(r => Object.values(r.value).some(all => all.some(v => v.trim()))),
      newRow: code => code + "#" + crypto.randomUUID(),
      nextRank: code => 1 + Math.max(0, ...rowsOf(this.cells, code).map(r => r.shown.rank),
        ...[...this.waiting].filter(([c]) => c.startsWith(code + "#")).map(([, w]) => w.rank)),
      put: (cell, value, rank) => this.put(cell, value, rank),
    }), cells.filter(([, at]) => at.beside.length).map(([name, at]) => this.#beside(field, name, at)));
    if (old) old.replaceWith(element);
    this.fields.set(field.code, element);
    return element;
  }

  /** Both values in sight; the one chosen replaces all that stood there. */
  #beside(field, cell, at) {
    const read = value => words(field, value, this.pack) || "（空着）";
    const choose = value => () => this.queue = this.queue.then(async () => {
      await this.phone.type(this.id, cell, value, at.heads, at.shown.rank);
      await this.refresh(true);
      this.sync();
    });
    return h("div", { class: "box ask", role: "group", "aria-label": field.name + "两处写得不一样" },
      h("p", {}, h("b", {}, "两台设备写得不一样，选一个："), h("br"), `现在是“${read(at.shown.value)}”`),
      h("p", { class: "btns" }, h("button", { class: "btn", type: "button", click: choose(at.shown.value) }, "留这个")),
      at.beside.map(other => [h("p", {}, `${other.device || "另一台"}上写的是“${read(other.value)}”`),
        h("p", { class: "btns" }, h("button", { class: "btn", type: "button", click: choose(other.value) }, "用那个"))]));
  }

  put(cell, value, rank = 0) {
    this.waiting.set(cell, { value, rank });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Everything typed so far is on the phone when this is done. */
  flush() {
    clearTimeout(this.timer);
    this.queue = this.queue.then(() => this.#keep()).catch(error => this.#trouble(error));
    return this.queue;
  }

  async #keep() {
    if (!this.waiting.size) return;
    if (this.begin) {
      const edits = await this.phone.begin(this.id, this.form.code, this.form.version, this.begin);
      edits.forEach(e => this.seen.set(e.cell, [e.id]));
      this.begin = null;
      history.replaceState(null, "", "#/r/" + this.id);
      navigator.storage?.persist?.();
    }
    for (const [cell, { value, rank }] of [...this.waiting]) {
      const edit = await this.phone.type(this.id, cell, value, this.seen.get(cell) ?? [], rank);
      this.seen.set(cell, [edit]);
      if (this.waiting.get(cell)?.value === value) this.waiting.delete(cell);
    }
    await this.#read();
    this.#paint();
  }

  async submit() {
    const missing = this.form.fields.filter(f => f.required && !isFilled(f, this.cells)
      && ![...this.waiting.keys()].some(c => c === f.code || c.startsWith(f.code + "#") || c.startsWith(f.code + ".")));
    if (missing.length) {
      this.#say("还差：" + missing.map(f => "“" + f.name + "”").join("、") + "。已写的都存着。");
      document.getElementById(missing[0].code)?.focus();
      return;
    }
    await this.flush();
    if (this.begin || this.waiting.size) return;
    await this.phone.submit(this.id).catch(error => this.#trouble(error));
    await this.refresh(true);
    this.sync();
  }

  async #take(input) {
    await this.flush();
    if (this.begin) {
      this.waiting.set(this.begin[0]?.[0] ?? "date", { value: this.begin[0]?.[1] ?? {}, rank: 0 });
      await this.flush();
    }
    for (const file of input.files) {
      const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
      const sha = [...bytes].map(b => b.toString(16).padStart(2, "0")).join("");
      await this.phone.photograph(this.id, { sha, name: file.name, size: file.size }, file).catch(error => this.#trouble(error, file.name));
    }
    input.value = "";
    await this.refresh(false);
    this.sync();
  }

  /** Shows what came in meanwhile, but never under the hands of somebody who types. */
  async refresh(all) {
    if (this.begin) return;
    await this.#read();
    for (const field of this.form.fields) {
      const element = this.fields.get(field.code);
      const busy = [...this.waiting.keys()].some(c => c === field.code || c.startsWith(field.code + "#") || c.startsWith(field.code + "."));
      if (!busy && (all || !element.contains(document.activeElement))) this.#field(field);
    }
    this.#paint();
  }

  #paint() {
    const value = code => words(this.form.fields.find(f => f.code === code), this.cells.get(code)?.shown.value ?? {}, this.pack);
    const filled = text => text.replace(/\{(\w+)\}/g, (_, code) => value(code));
    this.head.textContent = filled(this.form.heading);
    const under = this.form.under ?? "", whole = [...under.matchAll(/\{(\w+)\}/g)].every(([, code]) => value(code));
    this.under.textContent = whole ? filled(under) : "";
    this.status.textContent = this.record ? said(this.record) : "";
    const why = this.record?.stuck || this.record?.refused?.sentence;
    if (why) this.#say("没有收：" + why + (this.record.stuck ? "" : " 写的都还在，改好再点一次。"));
    else this.above.replaceChildren();
    this.photos.hidden = !this.record?.photos.length;
    this.photos.replaceChildren(...(this.record?.photos ?? []).map(p => h("li", {}, h("b", {}, p.name),
      h("span", { class: "sub" }, p.receipt ? "收到了，" + clock(p.receipt.at) : p.refused || "在这台手机上，联网后自动传"))));
  }

  #say(sentence) {
    this.above.replaceChildren(h("p", { class: "box error", role: "alert" }, sentence));
  }

  #trouble(error, photo) {
    if (!(error instanceof Full)) throw error;
    this.#say(photo ? `手机存满了，照片“${photo}”没有存下，文字都在。请先腾出一点地方，再选一次这张。`
      : "手机存满了，刚打的字还只在这一页。请别关这一页：先腾出一点地方，再接着打，就会存下。");
  }
}
