// 提问: one tap a question; enhancement only, the codes can also be typed.
const form = document.getElementById("questions");
if (form) {
  const codes = document.getElementById("codes"), count = document.getElementById("count"), undo = document.getElementById("undo");
  const taps = [...form.querySelectorAll(".tap")], list = () => codes.value.split(/[\s,，、]+/).filter(Boolean);
  document.getElementById("steer").hidden = false;

  // a phone that lost the network, or was locked, still has what was counted
  const kept = localStorage.getItem(form.dataset.key);
  if (kept && kept.split(" ").length > list().length) codes.value = kept;

  const show = () => {
    const all = list();
    count.textContent = all.length ? "已记 " + all.length + " 个提问" : "老师提问时点一下";
    undo.disabled = !all.length;
    for (const tap of taps) tap.querySelector("[data-times]").textContent = all.filter(c => c === tap.dataset.code).length || "";
  };
  const keep = () => {
    localStorage.setItem(form.dataset.key, list().join(" "));
    form.dispatchEvent(new Event("keep"));
    show();
  };
  for (const tap of taps) {
    tap.disabled = false;
    tap.addEventListener("click", () => { codes.value = (codes.value.trim() + " " + tap.dataset.code).trim(); keep(); });
  }
  undo.addEventListener("click", () => { codes.value = list().slice(0, -1).join(" "); keep(); });
  codes.addEventListener("input", show);
  form.addEventListener("submit", () => localStorage.removeItem(form.dataset.key));
  show();
}
