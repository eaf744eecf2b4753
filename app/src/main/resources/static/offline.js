// The page that works without network: this week's lessons, the forms, and what waits to be sent from this phone.
import { NoNetwork, Link, OtherAccount } from "/offline-link.js";
import { Phone, SignedOut, cellsOf, editsOf, standing, unsent } from "/offline-core.js";
import { Store, account, finishLeaving, leave } from "/offline-store.js";
import { h, words } from "/offline-fields.js";
import { FormPage, said } from "/offline-form.js";

const view = document.getElementById("view"), net = document.getElementById("net");
const AGAIN = 30_000;
const waits = record => unsent(record) > 0;
let store, phone, pack, page, syncing, again;

async function start() {
  await finishLeaving(waits);
  let whose = account.get();
  let fresh = null;
  try {
    fresh = (await Link.mine()).mine;
    if (whose && fresh.account !== whose) await leave(whose, waits);
    whose = fresh.account;
    account.set(whose);
  } catch (error) {
    if (error instanceof SignedOut) expired();
    else if (!(error instanceof NoNetwork)) console.warn(error);
  }
  if (!whose) return show(empty("这台手机上还没有您的课表和表单。请先联网登录一次，以后没网也能打开。"));
  store = await Store.open(whose);
  if (fresh) await store.change("mine", () => ({ ...fresh, at: Date.now() }));
  pack = await store.read("mine");
  if (!pack) return show(empty("这台手机上还没有您的课表和表单。请先联网打开一次，以后没网也能打开。"));
  document.getElementById("who").textContent = pack.name;
  phone = new Phone({ storage: store, server: new Link(whose), device: innerWidth < 700 ? "手机" : "电脑",
    newId: () => crypto.randomUUID(), clock: () => Date.now() });
  await route();
  addEventListener("hashchange", () => { if (!location.hash || location.hash.startsWith("#/")) route().catch(broken); });
  addEventListener("online", sync);
  addEventListener("offline", network);
  addEventListener("pagehide", () => page?.flush());
  document.addEventListener("visibilitychange", () => { if (document.hidden) page?.flush(); else sync(); });
  setInterval(sync, AGAIN);
  sync();
}

const empty = sentence => h("div", { class: "box empty gap" }, h("p", {}, sentence),
  h("p", { class: "gap" }, h("a", { class: "btn main", href: "/sign-in" }, "去登录")));

function show(element) {
  view.replaceChildren(element);
  network();
}

function network() {
  if (navigator.onLine && net.dataset.why !== "expired") { net.hidden = true; return; }
  if (!navigator.onLine) net.replaceChildren(h("b", { class: "nb" }, "⚠ 没有网络"), "　写的都存在这台手机上，联网后自动交");
  net.hidden = false;
}

function expired(other = false) {
  net.dataset.why = "expired";
  net.replaceChildren(h("b", { class: "nb" }, other ? "⚠ 登录的是别人" : "⚠ 登录过期了"),
    "　写的都还在这台手机上；", h("a", { href: "/sign-in" }, other ? "换回您的账号登录" : "再登录一次"), "，就自动交上");
  net.hidden = false;
}

/** One at a time; what is asked for meanwhile comes right after, and what fails now is tried again later. */
async function sync() {
  network();
  if (!phone || !navigator.onLine) return;
  again = syncing;
  if (syncing) return;
  syncing = true;
  try {
    await page?.flush();
    await phone.sync();
    net.dataset.why = "";
    network();
  } catch (error) {
    if (error instanceof SignedOut) expired(error instanceof OtherAccount);
    else if (!(error instanceof NoNetwork)) console.warn(error);
  } finally {
    syncing = false;
  }
  if (page) await page.refresh(false);
  // a list is not drawn anew under somebody who looks for a teacher in it
  else if (!["INPUT", "SELECT"].includes(document.activeElement?.tagName)) await home();
  if (again) await sync();
}

async function route() {
  const [, what, which] = location.hash.split("?")[0].split("/");
  const asked = new URLSearchParams(location.hash.split("?")[1] ?? "");
  await page?.flush();
  page = null;
  const opened = what === "r" ? await kept(which) : what === "new" ? begun(which, asked) : null;
  if (!opened) return home();
  page = opened;
  show(await page.show());
  document.body.classList.add("task");
  scrollTo(0, 0);
}

const formOf = code => pack.forms.find(f => f.code === code);

async function kept(id) {
  const record = await store.read("record/" + id);
  return record && formOf(record.kind) && new FormPage({ phone, pack, store, sync, form: formOf(record.kind), id, begin: null });
}

function begun(code, asked) {
  const form = formOf(code);
  if (!form) return null;
  const slot = pack.lessons.find(l => l.id === asked.get("lesson"));
  const begin = new Map(form.initial.map(p => [p.cell, [p.cell, p.value, p.rank]]));
  const put = (cell, value) => begin.set(cell, [cell, value, 0]);
  for (const field of form.fields.filter(f => f.type === "RUBRIC")) {
    const rubric = form.rubrics[field.code];
    put(field.code + ".version", { [field.code + ".version"]: [rubric.code + "/" + rubric.version] });
  }
  if (asked.get("date")) put("date", { date: [asked.get("date")] });
  if (slot) {
    put("teacher", { teacher: [slot.teacher], "teacher.id": [slot.teacherId] });
    put("class", { class: [slot.className] });
    put("subject", { subject: [slot.subject] });
    put("period", { period: [String(slot.period)] });
  }
  return new FormPage({ phone, pack, store, sync, form, id: crypto.randomUUID(), begin: [...begin.values()] });
}

/** What the heading of its kind makes of a record. */
function title(record) {
  const form = formOf(record.kind), cells = cellsOf(editsOf(record));
  const text = (form?.heading ?? "").replace(/\{(\w+)\}/g, (_, code) =>
    words(form.fields.find(f => f.code === code), cells.get(code)?.shown.value ?? {}, pack)).trim();
  return (form?.name ?? "记录") + (text ? "：" + text : "");
}

/** Whether two devices wrote different things into one field. */
const differ = record => [...cellsOf(editsOf(record)).values()].some(c => c.beside.length);

let day = "";
let teacher = "";

async function home() {
  document.body.classList.remove("task");
  const records = (await phone.records()).sort((a, b) => b.at - a.at);
  const line = record => {
    return h("li", {}, h("b", {}, title(record)), h("span", { class: "sub" }, said(record), differ(record) && "；两台设备写得不一样，请打开选一个"),
      h("a", { class: "btn", href: "#/r/" + record.id, "aria-label": "打开" + title(record) }, standing(record) === "received" ? "看" : "接着写"));
  };
  const open = records.filter(r => standing(r) !== "received" || unsent(r) || differ(r)), done = records.filter(r => !open.includes(r));
  const lessons = h("div", { id: "lessons" });
  show(h("div", {},
    h("header", {}, h("h1", {}, "没网时记"), h("span", { class: "sub" }, "写的先存在这台手机上，联网后自动交；交上了这里有回执")),
    open.length ? [h("h2", { class: "sec first" }, "没交完的"), h("ul", { class: "list", id: "open" }, open.map(line))] : [],
    formOf("observation") ? [h("h2", { class: "sec" }, "听的是哪一节 ", h("small", {}, "点一节，老师、班级、节次都带出来")), choice(lessons), lessons] : [],
    h("h2", { class: "sec" }, "记别的"),
    h("ul", { class: "list" }, pack.forms.map(f => h("li", {}, h("b", {}, f.name), h("span", { class: "sub" }, f.about),
      h("a", { class: "btn", href: "#/new/" + f.code, "aria-label": "记" + f.name }, "记")))),
    done.length ? [h("h2", { class: "sec" }, "交上的"), h("ul", { class: "list", id: "done" }, done.map(line))] : [],
    h("p", { class: "sub gap" }, "这台手机上只有您自己的课表、表单和没交完的记录；退出登录，课表和表单就清掉，没交的留到您下次登录。")));
  fill(lessons);
}

function choice(lessons) {
  const days = pack.days.filter(d => d.weekday);
  if (!days.some(d => d.date === day)) {
    const today = new Date(), iso = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map(n => String(n).padStart(2, "0")).join("-");
    const now = days.some(d => d.date === iso) ? iso : pack.today;
    day = days.find(d => d.date >= now)?.date ?? days[days.length - 1]?.date ?? "";
  }
  return h("div", { class: "filters" },
    h("label", {}, "哪一天", h("select", { id: "day", change: e => { day = e.target.value; fill(lessons); } },
      days.map(d => h("option", { value: d.date, selected: d.date === day }, d.label)))),
    h("label", {}, "找老师", h("input", { type: "search", id: "teacher", value: teacher, placeholder: "姓名", autocomplete: "off",
      input: e => { teacher = e.target.value.trim(); fill(lessons); } })));
}

function fill(lessons) {
  const weekday = pack.days.find(d => d.date === day)?.weekday;
  const those = pack.lessons.filter(l => l.weekday === weekday && l.teacher.includes(teacher));
  const periods = [...new Set(those.map(l => l.period))].sort((a, b) => a - b);
  const subject = l => pack.subjects.find(s => s.value === l.subject)?.name ?? "";
  const one = l => h("li", {}, h("b", {}, `${l.teacher} · ${subject(l)}`), h("span", { class: "sub" }, l.className),
    l.mine ? h("span", { class: "tag hold" }, "您的课")
      : h("a", { class: "btn", href: `#/new/observation?lesson=${l.id}&date=${day}`, "aria-label": `记第${l.period}节${l.teacher}的课` }, "记"));
  lessons.replaceChildren(...(those.length ? periods.map(p => {
    const all = those.filter(l => l.period === p);
    return h("details", { class: "gap", open: those.length <= 12 || Boolean(teacher) },
      h("summary", {}, `第${p}节 ${all[0].time}（${all.length} 节课）`), h("ul", { class: "list" }, all.map(one)));
  }) : [h("p", { class: "box sub gap" }, teacher ? `这一天的课表里没有“${teacher}”上的课。`
    : "课表里这一天没有课；听过的课点下面“听课记录”补记。")]));
}

function broken(error) {
  console.error(error);
  show(empty("打不开手机里存的东西。请联网再试一次，或换一个浏览器。"));
}

start().catch(broken);
