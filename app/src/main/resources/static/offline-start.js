// On every page: takes the week and the forms along for times without network, sends what was written then, and wipes what
// was taken along when its owner signs out or somebody else signs in.
import { Phone, unsent } from "/offline-core.js";
import { Link } from "/offline-link.js";
import { Store, account, finishLeaving, leave } from "/offline-store.js";

const HALF_A_DAY = 12 * 3600 * 1000;
const waits = record => unsent(record) > 0;
const here = document.body.dataset.account ?? "";

async function takeAlong(store) {
  const old = await store.read("mine");
  if (old && Date.now() - old.at < HALF_A_DAY && Date.now() >= old.at) return;
  const { mine } = await Link.mine();
  if (mine.account === here) await store.change("mine", () => ({ ...mine, at: Date.now() }));
}

async function begin() {
  await finishLeaving(waits);
  const before = account.get();
  const signedOut = location.pathname === "/sign-in" && new URLSearchParams(location.search).has("out");
  if (before && (signedOut || (here && here !== before))) await leave(before, waits);
  if (!here) return;
  account.set(here);
  await navigator.serviceWorker?.register("/service-worker.js");
  const store = await Store.open(here);
  await takeAlong(store);
  const waiting = (await store.all("record/")).some(waits);
  if (waiting) await new Phone({ storage: store, server: new Link(here), device: "手机", newId: () => crypto.randomUUID(),
    clock: () => Date.now() }).sync();
}

// without a secure address there is no service worker and nothing is taken along; the pages work as before
if (window.isSecureContext && navigator.onLine) addEventListener("load", () => begin().catch(() => {}));
