// Notes of a lesson that goes on now carry its minute (第12分) rather than the clock; enhancement only.
for (const list of document.querySelectorAll(".notes[data-begins]")) {
  const [hour, first] = list.dataset.begins.split(":").map(Number);
  const note = document.getElementById(list.id.replace(/-list$/, ""));
  const time = note.parentElement.querySelector("[data-note-time]");
  const mark = note.parentElement.querySelector("[data-mark]");
  const day = () => { const d = new Date(); return d.getFullYear() + "-" + String(d.getMonth() + 1).padStart(2, "0") + "-" + String(d.getDate()).padStart(2, "0"); };
  const minute = () => {
    const d = new Date(), n = (d.getHours() - hour) * 60 + d.getMinutes() - first + 1;
    return document.getElementById("date")?.value === day() && n >= 1 && n <= 90 ? "第" + n + "分" : "";
  };
  note.addEventListener("input", () => { time.value ||= minute(); });
  if (!mark || !minute()) continue;
  mark.hidden = false;
  mark.addEventListener("click", () => {
    time.value = minute();
    mark.textContent = time.value + " 记下了，写吧";
    note.focus();
  });
  note.addEventListener("keydown", event => { if (event.key === "Enter" && !event.shiftKey) mark.textContent = "记下这一刻"; });
}
