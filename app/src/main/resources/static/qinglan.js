// Enhancement only: every page reads and every form sends without this file.

// 拖文件：放到框里就等于在文件栏里选了它。
document.addEventListener('dragover', (e) => {
  const box = e.target.closest && e.target.closest('[data-drop]');
  if (box) { e.preventDefault(); box.classList.add('over'); }
});
document.addEventListener('dragleave', (e) => {
  const box = e.target.closest && e.target.closest('[data-drop]');
  if (box && !box.contains(e.relatedTarget)) box.classList.remove('over');
});
document.addEventListener('drop', (e) => {
  const box = e.target.closest && e.target.closest('[data-drop]');
  if (!box) return;
  e.preventDefault();
  box.classList.remove('over');
  const input = box.querySelector('input[type=file]');
  if (input && e.dataTransfer.files.length) input.files = e.dataTransfer.files;
});

// 核对：点哪一边的号，另一边跟着滚到同一个号。
document.addEventListener('click', (e) => {
  const mark = e.target.closest && e.target.closest('#structure .k');
  const source = document.getElementById('source');
  if (!mark || !source) return;
  const label = mark.textContent.trim();
  const twin = [...source.querySelectorAll('.k')].find((k) => k.textContent.trim() === label);
  if (twin) source.scrollTop += twin.getBoundingClientRect().top - source.getBoundingClientRect().top - source.clientHeight / 3;
});

// 台账: print the page, go to the group just chosen.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
document.addEventListener("change", (event) => {
  if (event.target.matches("select[data-submit]")) event.target.form.submit();
});
