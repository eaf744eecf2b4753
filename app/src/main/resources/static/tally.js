// 课堂互动: samples by itself whoever is pressed; enhancement only, the codes can also be typed.
const form = document.getElementById("tally");
if (form) {
  const codes = document.getElementById("codes"), clock = document.getElementById("clock"), seconds = document.getElementById("seconds");
  const go = document.getElementById("go"), undo = document.getElementById("undo"), taps = [...form.querySelectorAll(".tap")];
  const list = () => codes.value.split(/[\s,，、]+/).filter(Boolean);
  let now = null, timer = 0, next = 0;
  document.getElementById("steer").hidden = false;
  taps.forEach(tap => { tap.disabled = false; });

  // a phone that lost the network, or was locked, still has what was counted
  const kept = localStorage.getItem(form.dataset.key);
  if (kept && kept.split(" ").length > list().length) codes.value = kept;

  const show = () => {
    const left = Math.max(0, Math.ceil((next - Date.now()) / 1000)), n = list().length;
    clock.textContent = timer ? (now ? "已记 " + n + " 次，" + left + " 秒后再记" : "先点现在是谁") : "已记 " + n + " 次" + (n ? "，停着" : "，点“开始”");
  };
  const keep = () => {
    localStorage.setItem(form.dataset.key, list().join(" "));
    form.dispatchEvent(new Event("keep"));
  };
  const add = code => {
    codes.value = (codes.value.trim() + " " + code).trim();
    localStorage.setItem(form.dataset.key, list().join(" "));
    if (list().length % 10 === 0) keep();
  };
  const every = () => Math.max(1, +seconds.value || 30) * 1000;
  const beat = () => {
    // a browser that slept catches up, so that minutes are not lost
    while (now && Date.now() >= next) { add(now); next += every(); }
    show();
  };
  go.addEventListener("click", () => {
    if (timer) { clearInterval(timer); timer = 0; keep(); } else { next = Date.now() + every(); timer = setInterval(beat, 250); }
    go.textContent = timer ? "停" : "接着记";
    show();
  });
  taps.forEach(tap => tap.addEventListener("click", () => {
    if (!timer) go.click();
    if (!now) next = Date.now() + every();
    now = tap.dataset.code;
    taps.forEach(other => other.setAttribute("aria-pressed", String(other === tap)));
    if (list().length === 0) add(now);
    show();
  }));
  undo.addEventListener("click", () => { codes.value = list().slice(0, -1).join(" "); keep(); show(); });
  form.addEventListener("submit", () => localStorage.removeItem(form.dataset.key));
  show();
}
