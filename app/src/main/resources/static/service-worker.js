// Without network every address shows the page that needs none. Nothing personal lies in this cache: only the program.
// The number below is made from the files; ShellFilesTest says when it has to change, and writes it.
const SHELL = "shell-a022c7b002ed";
const FILES = ["/offline.html", "/offline.js", "/offline-form.js", "/offline-fields.js", "/offline-core.js", "/offline-link.js",
  "/offline-store.js", "/offline-start.js", "/icon.svg"];
const STYLES = ["/base.css", "/pages.css", "/qinglan.css"];

self.addEventListener("install", event => event.waitUntil(
  caches.open(SHELL)
    .then(cache => cache.addAll([...FILES, ...STYLES].map(file => new Request(file, { cache: "reload" }))))
    .then(() => self.skipWaiting())));

self.addEventListener("activate", event => event.waitUntil(
  caches.keys()
    .then(names => Promise.all(names.filter(name => name !== SHELL).map(name => caches.delete(name))))
    .then(() => self.clients.claim())));

const kept = path => caches.open(SHELL).then(cache => cache.match(path));

async function page(request) {
  if (!navigator.onLine) return kept("/offline.html");
  try {
    return await fetch(request);
  } catch {
    return kept("/offline.html");
  }
}

async function style(request, path) {
  if (!navigator.onLine) return kept(path);
  try {
    const answer = await fetch(request);
    if (answer.ok) (await caches.open(SHELL)).put(path, answer.clone());
    return answer;
  } catch {
    return kept(path);
  }
}

self.addEventListener("fetch", event => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  // the files of one release belong together, so they come from one cache
  if (FILES.includes(pathname)) event.respondWith(kept(pathname).then(file => file ?? fetch(request)));
  else if (STYLES.includes(pathname)) event.respondWith(style(request, pathname));
  else if (request.mode === "navigate") event.respondWith(page(request));
});
