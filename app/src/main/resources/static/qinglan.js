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

// 核对：数字和方向键只挪选择，回车才存；答完一问，接着下一问；折开的还折开。
document.addEventListener('keydown', (e) => {
  const ask = e.target.matches && e.target.matches('.ask input[type=radio]') && e.target.closest('.ask');
  if (!ask || e.altKey || e.ctrlKey || e.metaKey) return;
  const choices = [...ask.querySelectorAll('input[type=radio]')];
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[e.key];
  const next = step ? choices[(choices.indexOf(e.target) + step + choices.length) % choices.length] : choices[Number(e.key) - 1];
  if (!next) return;
  e.preventDefault();
  next.checked = true;
  next.focus();
});
let unfolded = [];
let fromQuestion = false;
document.addEventListener('htmx:beforeRequest', (e) => {
  fromQuestion = !!e.target.closest('#structure .ask');
});
document.addEventListener('htmx:beforeSwap', () => {
  unfolded = [...document.querySelectorAll('#structure details[open][id]')].map((d) => d.id);
});
document.addEventListener('htmx:afterSettle', () => {
  unfolded.forEach((id) => { const d = document.getElementById(id); if (d) d.open = true; });
  if (!fromQuestion) return;
  fromQuestion = false;
  const next = document.querySelector('#structure .ask input[type=radio]:checked, #structure .sure button');
  const open = document.querySelector('#left') ? next : document.querySelector('#structure .sure button');
  if (open) { open.focus({ preventScroll: true }); open.closest('form').scrollIntoView({ block: 'nearest' }); }
});

// 台账: print the page, go to the group just chosen.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
document.addEventListener("change", (event) => {
  if (event.target.matches("select[data-submit]")) event.target.form.submit();
});

// 核对：答过的“问”，原文里的号和底色也跟着去掉。
document.addEventListener('htmx:afterSettle', () => {
  const isOpen = (id) => { const ask = document.getElementById(id); return ask && ask.querySelector('.k.q'); };
  document.querySelectorAll('#source a.k.q').forEach((k) => { if (!isOpen(decodeURIComponent(k.hash.slice(1)))) k.remove(); });
  document.querySelectorAll('#source mark[data-q]').forEach((m) => {
    if (isOpen(m.dataset.q)) return;
    m.className = m.dataset.plain;
    m.removeAttribute('data-q');
  });
});

// 更多：点别处或按 Esc 就收起来。
document.addEventListener('click', (e) => {
  document.querySelectorAll('details.menu[open], details.more[open]').forEach((d) => { if (!d.contains(e.target)) d.open = false; });
});
document.addEventListener('keydown', (e) => {
  const menu = e.key === 'Escape' && e.target.closest && e.target.closest('details.menu[open], details.more[open]');
  if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
});

// 评课：拖到几分，旁边就写几分。
document.addEventListener('input', (e) => {
  const shown = e.target.matches('.slide input') && e.target.closest('.slide').querySelector('output');
  if (shown) shown.textContent = e.target.value === '0' ? '不评' : e.target.value;
});

// 只显示一次的地址：点一下就复制，不用在手机上慢慢选。
document.querySelectorAll('[data-copy]').forEach((button) => { button.hidden = !navigator.clipboard; });
document.addEventListener('click', (e) => {
  const button = e.target.closest && e.target.closest('[data-copy]');
  if (button) navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent).then(() => { button.textContent = '复制好了'; });
});
