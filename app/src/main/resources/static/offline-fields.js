// Fields of a form as the kind describes them, built on the phone. Each input belongs to one cell of the record.

/** An element: attributes by name (a function listens, false leaves out), then what stands in it. */
export function h(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...inside.flat(3).filter(part => part !== null && part !== undefined && part !== false));
  return element;
}

export const count = text => [...text].filter(c => !/[\s\u0085]/u.test(c)).length;

const two = n => String(n).padStart(2, "0");
export const clock = time => { const d = new Date(time); return d.getHours() + ":" + two(d.getMinutes()); };

/** How a value reads: choices and subjects by their names. */
export function words(field, value, pack) {
  const name = v => field?.options?.find(o => o.value === v)?.name
    ?? (field?.type === "SUBJECT" ? pack.subjects.find(s => s.value === v)?.name : null)
    ?? (field?.type === "UNIT" ? pack.units.find(u => u.value === v)?.name : null)
    ?? pack.members.find(m => m.value === v)?.name ?? v;
  return Object.entries(value).filter(([key]) => !key.endsWith(".id") && !key.endsWith(".names") && !key.endsWith(".version"))
    .flatMap(([, all]) => all).filter(v => v.trim()).map(name).join(" ");
}

/** Whether anything stands in a field. */
export function isFilled(field, cells) {
  return [...cells].some(([cell, at]) => (cell === field.code || cell.startsWith(field.code + ".") || cell.startsWith(field.code + "#"))
    && !cell.endsWith(".version") && Object.entries(at.shown.value).some(([name, all]) => name !== "time" && all.some(v => v.trim())));
}

/**
 * on.value(cell) → what stands there; on.rows(code) → its rows; on.put(cell, value, rank) keeps; on.problem; on.pack; on.form.
 */
export function fieldOf(field, on) {
  const build = { SCALE: scale, NOTES: notes, ROWS: rows, RUBRIC: rubric, PERSONS: persons }[field.type] ?? single;
  const problem = on.problem(field.code);
  return h("div", { class: "field", id: "field-" + field.code }, build(field, on),
    problem && h("p", { class: "field-error", id: field.code + "-problem" }, problem));
}

const text = (on, cell, name = cell) => on.value(cell)[name]?.[0] ?? "";

function single(field, on) {
  const { code, type } = field, now = text(on, code);
  const limits = field.max ? (field.min ? `${field.min}—${field.max} 字` : `最多 ${field.max} 字`) : field.min ? `不少于 ${field.min} 字` : "";
  const counted = type === "LONG" && h("small", { class: "count" }, `${count(now)} 字${limits && " · " + limits}`);
  const keep = event => {
    const value = { [code]: [event.target.value] };
    if (type === "PERSON") value[code + ".id"] = [""];
    if (counted) counted.textContent = `${count(event.target.value)} 字${limits && " · " + limits}`;
    on.put(code, value);
  };
  const common = { id: code, input: keep, "aria-describedby": on.problem(code) ? code + "-problem" : null,
    "aria-invalid": on.problem(code) ? "true" : null };
  const choices = type === "SUBJECT" ? on.pack.subjects : type === "UNIT" ? on.pack.units : type === "ENUM" ? field.options : null;
  const input = choices
    ? h("select", common, h("option", { value: "" }, "请选"),
      choices.map(c => h("option", { value: c.value, selected: c.value === now }, c.name)))
    : type === "LONG" ? h("textarea", { ...common, rows: 5 }, now)
      : h("input", { ...common, value: now, type: { DATE: "date", TIME: "time" }[type] ?? "text",
        inputmode: type === "INT" || type === "NUMBER" ? "decimal" : null, list: type === "PERSON" ? "names" : null,
        autocomplete: "off" });
  return [h("label", { for: code }, field.name, field.required && h("span", { class: "hide" }, "（必填）"), " ",
    field.hint && h("small", {}, field.hint), " ", counted), input];
}

function scale(field, on) {
  return [h("h2", { class: "sec" }, field.name, " ", h("small", {}, field.hint)),
    field.lines.map(line => {
      const cell = field.code + "." + line.value;
      return h("fieldset", { class: "rate" }, h("legend", {}, line.name), h("div", { class: "seg" },
        field.options.map(o => h("label", {},
          h("input", { type: "radio", name: cell, value: o.value, checked: text(on, cell) === o.value,
            change: () => on.put(cell, { [cell]: [o.value] }) }), h("span", {}, o.name)))));
    })];
}

function rubric(field, on) {
  const sheet = on.form.rubrics[field.code];
  return [h("h2", { class: "sec" }, field.name, " ", h("small", {}, sheet.name + "，要么打完，要么都空着")),
    sheet.dimensions.map((dimension, d) => [h("h3", {}, dimension.name), dimension.criteria.map((criterion, c) => {
      const cell = `${field.code}.${d}.${c}`;
      return h("label", { class: "score" }, h("span", {}, criterion.name, " ", h("small", {}, "满分 " + criterion.points)),
        h("input", { inputmode: "decimal", value: text(on, cell), input: e => on.put(cell, { [cell]: [e.target.value] }) }));
    })])];
}

function persons(field, on) {
  const { code } = field, now = on.value(code), other = code + ".other";
  const box = h("fieldset", { class: "people" }, h("legend", {}, field.name, " ", h("small", {}, field.hint)));
  const keep = () => on.put(code, {
    [code]: [...box.querySelectorAll("input[type=checkbox]:checked")].map(i => i.value), [other]: [box.querySelector(".others").value],
  });
  if (field.initial === "GROUP") box.append(h("div", { class: "opts" }, on.pack.members.map(m => h("label", {},
    h("input", { type: "checkbox", value: m.value, checked: now[code]?.includes(m.value) ?? false, change: keep }), " ", m.name))));
  box.append(h("input", { class: "others", list: "names", value: now[other]?.[0] ?? "", input: keep,
    placeholder: field.initial === "GROUP" ? "还有谁，用顿号隔开" : "姓名，用顿号隔开", "aria-label": field.name + "：别的人" }));
  return box;
}

/** Notes: what is being typed is kept from its first character on; Enter begins the next. */
function notes(field, on) {
  const { code } = field, list = h("ol", { class: "notes", id: code + "-list" });
  const row = ({ cell, value, rank }) => h("li", {}, h("time", {}, value.time?.[0] ?? ""),
    h("textarea", { rows: Math.max(1, Math.ceil((value.text?.[0] ?? "").length / 20)), "aria-label": value.time?.[0] ? value.time[0] + " 的记录" : "一条记录",
      input: e => on.put(cell, { ...value, text: [e.target.value] }, rank) }, value.text?.[0] ?? ""));
  on.rows(code).forEach(r => list.append(row(r)));
  let open = null;
  // what is written down on a later day has no time of its own
  const now = () => {
    const d = new Date(), day = on.value("date").date?.[0];
    return day && day !== d.getFullYear() + "-" + two(d.getMonth() + 1) + "-" + two(d.getDate()) ? "" : two(d.getHours()) + ":" + two(d.getMinutes());
  };
  const box = h("textarea", { id: code, rows: 2, placeholder: "接着记，回车换下一条",
    input: () => {
      open ??= { cell: on.newRow(code), rank: on.nextRank(code), time: now() };
      on.put(open.cell, { time: [open.time], text: [box.value] }, open.rank);
    },
    keydown: event => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || !box.value.trim()) return;
      event.preventDefault();
      list.append(row({ cell: open.cell, rank: open.rank, value: { time: [open.time], text: [box.value] } }));
      open = null;
      box.value = "";
    } });
  return [h("h2", { class: "sec" }, h("label", { for: code }, field.name), " ", h("small", {}, field.hint)),
    h("div", { class: "box" }, list, box)];
}

/** A table always ends with one empty row. */
function rows(field, on) {
  const box = h("div", { class: "box tablebox" });
  const add = known => {
    let at = known;
    const number = box.children.length + 1;
    const value = known ? { ...known.value } : {};
    const row = h("fieldset", { class: "rowed" }, h("legend", { class: "hide" }, `第 ${number} 行`),
      field.columns.map(column => h("label", {}, column.name, h("input", {
        type: column.type === "DATE" ? "date" : "text", value: value[column.code]?.[0] ?? "",
        input: event => {
          if (!at) {
            at = { cell: on.newRow(field.code), rank: on.nextRank(field.code) };
            add(null);
          }
          value[column.code] = [event.target.value];
          on.put(at.cell, { ...value }, at.rank);
        } }))));
    box.append(row);
  };
  on.rows(field.code).forEach(add);
  add(null);
  return [h("h2", { class: "sec" }, field.name, " ", h("small", {}, field.hint)), box];
}
