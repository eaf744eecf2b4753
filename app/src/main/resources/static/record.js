// Forms of records: enhancement only. Counts characters, marks notes with their time, says when the network is gone.
const form = document.querySelector("form.record");
const count = text => [...text].filter(c => !/[\s\u0085]/u.test(c)).length;

for (const label of document.querySelectorAll("[data-count]")) {
  const field = document.getElementById(label.dataset.count);
  const limits = label.textContent.includes("·") ? " ·" + label.textContent.split("·")[1] : "";
  field?.addEventListener("input", () => {
    const n = count(field.value), min = +label.dataset.min, max = +label.dataset.max;
    label.textContent = n + " 字" + limits;
    label.classList.toggle("short", n < min || (max > 0 && n > max));
  });
}

const two = n => String(n).padStart(2, "0");
const clock = () => { const d = new Date(); return two(d.getHours()) + ":" + two(d.getMinutes()); };
// what is written down on a later day has no time of its own
const now = () => { const d = new Date(), day = document.getElementById("date")?.value; return !day || day === d.getFullYear() + "-" + two(d.getMonth() + 1) + "-" + two(d.getDate()) ? clock() : ""; };
for (const note of document.querySelectorAll("[data-note]")) {
  const time = note.parentElement.querySelector("[data-note-time]");
  const list = document.getElementById(note.id + "-list");
  note.addEventListener("input", () => { if (!time.value) time.value = now(); });
  note.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !note.value.trim()) return;
    event.preventDefault();
    time.value ||= now();
    const item = document.createElement("li");
    const when = Object.assign(document.createElement("time"), { textContent: time.value });
    const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: time.name, value: time.value });
    const text = Object.assign(document.createElement("textarea"), { name: note.name, rows: 1, value: note.value.trim() });
    text.setAttribute("aria-label", time.value ? time.value + " 的记录" : "一条记录");
    item.append(hidden, when, text);
    list.append(item);
    note.value = time.value = "";
    grow(text);
    form.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

function grow(text) {
  text.style.height = "auto";
  text.style.height = text.scrollHeight + 2 + "px";
}
document.querySelectorAll(".notes textarea").forEach(text => {
  grow(text);
  text.addEventListener("input", () => grow(text));
});

// a table always ends with one empty row
for (const box of document.querySelectorAll("[data-rows]")) {
  box.addEventListener("input", event => {
    const rows = box.querySelectorAll(".rowed"), last = rows[rows.length - 1];
    if (!last.contains(event.target)) return;
    const next = last.cloneNode(true);
    next.querySelectorAll("input, textarea").forEach(input => { input.value = ""; });
    next.querySelector("legend").textContent = "第 " + (rows.length + 1) + " 行";
    box.append(next);
  });
}

// another name means another person
for (const input of document.querySelectorAll('input[type="hidden"][name$=".id"]')) {
  document.getElementById(input.name.slice(0, -3))?.addEventListener("input", () => { input.value = ""; });
}

// a photo, a recording or a file at one criterion: sent at once, with the form as it stands
for (const input of document.querySelectorAll("[data-criterion]")) {
  const said = input.previousElementSibling;
  input.parentElement.hidden = false;
  input.addEventListener("change", async () => {
    if (!input.files.length) return;
    const sent = new FormData(form);
    sent.append("file", input.files[0]);
    sent.append("criterion", input.dataset.criterion);
    said.textContent = "正在传…";
    try {
      const answer = await fetch("/observations/points/attach", { method: "POST", body: sent, headers: { "HX-Request": "true" } });
      const part = await answer.text();
      if (part.includes('id="attached"')) document.getElementById("attached").outerHTML = part;
      said.textContent = answer.ok ? "✓ 再加一份" : "没传上，再选一次";
    } catch {
      said.textContent = "没有网络，连上再选";
    }
    input.value = "";
  });
}

const net = document.getElementById("net");
if (net && form) {
  document.body.addEventListener("htmx:sendError", () => { net.hidden = false; });
  document.body.addEventListener("htmx:afterRequest", event => { if (event.detail.successful) net.hidden = true; });
  window.addEventListener("online", () => form.dispatchEvent(new Event("change", { bubbles: true })));
}
