// A field that suggests while one types (ARIA combobox). <input data-suggest-src="/people/suggest"> asks there for ?q=… and gets
// <li role="option" data-value data-label> elements. What a choice does:
//   data-href on the option        → the page goes there (the search box)
//   data-suggest-into="id"         → the option's data-value goes into that hidden field or select; the select is hidden from now on
//   data-suggest-add="id"          → what stands in the option's <template> is added to that list; [data-remove] in it takes it away
// Without script the plain field or the select does the work.
const english = document.documentElement.lang === "en";
const digits = n => english ? String(n) : String(n).replace(/\d/g, d => "০১২৩৪৫৬৭৮৯"[d]);
let count = 0;

/** One field with its list. */
function combo(input) {
  const byId = id => id && document.getElementById(id);
  const into = byId(input.dataset.suggestInto), must = into || input.dataset.suggestAdd;
  const list = document.createElement("ul"), status = document.createElement("span");
  let options = [], at = -1, wait, running, typed = false;

  const chosen = () => into.selectedOptions[0]?.value ? into.selectedOptions[0].text.trim() : "";
  const place = () => {
    if (input.closest(".dg-search")) return;
    list.style.top = input.offsetTop + input.offsetHeight + "px";
    list.style.left = input.offsetLeft + "px";
    list.style.width = input.offsetWidth + "px";
  };
  const mark = i => {
    options[at]?.setAttribute("aria-selected", "false");
    at = i;
    options[at]?.setAttribute("aria-selected", "true");
    options[at]?.scrollIntoView({ block: "nearest" });
    if (at < 0) input.removeAttribute("aria-activedescendant"); else input.setAttribute("aria-activedescendant", options[at].id);
  };
  const close = () => { clearTimeout(wait); running?.abort(); list.hidden = true; input.setAttribute("aria-expanded", "false"); mark(-1); };
  const show = html => {
    list.innerHTML = html;
    options = [...list.querySelectorAll("[role=option]")];
    options.forEach((o, i) => { o.id ||= `${list.id}-${i}`; o.setAttribute("aria-selected", "false"); });
    list.hidden = !list.children.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    place();
    mark(must && options.length ? 0 : -1);
    status.textContent = options.length ? digits(options.length) + (english ? " suggestions" : "টি পরামর্শ") : english ? "Nothing found" : "কিছু পাওয়া যায়নি";
  };
  const ask = async () => {
    const q = input.value.trim();
    running?.abort();
    if (q.length < (input.dataset.suggestMin ?? 1)) return close();
    running = new AbortController();
    const url = new URL(input.dataset.suggestSrc, location.href);
    url.searchParams.set("q", q);
    try {
      const answer = await fetch(url, { signal: running.signal, headers: { "X-Fragment": "suggest" } });
      if (answer.ok && !answer.redirected) show(await answer.text());
    } catch { /* the network is away: the field goes on without suggestions */ }
  };
  const pick = option => {
    typed = false;
    close();
    if (option.dataset.href) return location.assign(option.dataset.href);
    const label = option.dataset.label ?? option.textContent.trim();
    const add = byId(input.dataset.suggestAdd); // looked up now: a live page may have exchanged it
    if (add) {
      const row = option.querySelector("template");
      if (row && ![...add.querySelectorAll("[data-row]")].some(r => r.dataset.row === option.dataset.value)) add.append(row.content.cloneNode(true));
      input.value = "";
      add.dispatchEvent(new Event("input", { bubbles: true }));
      return;
    }
    input.value = label;
    if (into) set(option.dataset.value, label);
    input.dispatchEvent(new CustomEvent("suggest:picked", { bubbles: true, detail: option.dataset }));
  };
  const set = (value, label) => {
    if (into.tagName === "SELECT" && ![...into.options].some(o => o.value === value)) into.append(new Option(label, value));
    into.value = value;
    into.dispatchEvent(new Event("change", { bubbles: true }));
  };

  list.id = `suggest-${++count}`;
  list.className = "dg-suggest dg-suggest--over";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", english ? "Suggestions" : "পরামর্শ");
  status.className = "govuk-visually-hidden";
  status.setAttribute("role", "status");
  (input.closest(".dg-search") ?? input).after(...(input.closest(".dg-search") ? [] : [list, status]));
  input.closest(".dg-search")?.append(list, status);
  list.parentElement.classList.add("dg-combo");
  for (const [k, v] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off" })) input.setAttribute(k, v);
  if (into?.tagName === "SELECT") {
    const focused = document.activeElement === into || into.autofocus && (!document.activeElement || document.activeElement === document.body);
    into.hidden = true; input.hidden = false;
    if (focused) input.focus();
    input.value = chosen();
    for (const label of [...into.labels]) label.htmlFor = input.id;
    into.addEventListener("change", () => { if (document.activeElement !== input) input.value = chosen(); });
  }

  input.addEventListener("input", () => { typed = true; if (into?.value) set("", ""); clearTimeout(wait); wait = setTimeout(ask, 120); });
  input.addEventListener("keydown", e => {
    if (e.isComposing || e.ctrlKey || e.altKey || e.metaKey) return; // keys of the page, such as Ctrl+Enter, are not ours
    const open = !list.hidden && options.length;
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      if (!open) return void ask();
      mark((at + (e.key === "ArrowDown" ? 1 : -1) + options.length + (at < 0 && e.key === "ArrowUp" ? 1 : 0)) % options.length);
    } else if (e.key === "Enter" && (open && at >= 0 || must)) {
      e.preventDefault();
      if (open && at >= 0) pick(options[at]);
    } else if (e.key === "Tab" && open && at >= 0 && must && typed) pick(options[at]);
    else if (e.key === "Escape" && !list.hidden) { e.preventDefault(); close(); }
  });
  input.addEventListener("blur", () => {
    close();
    // Words that lead to no answer of the select must not look like one.
    if (typed && into?.tagName === "SELECT") { typed = false; input.value = chosen(); }
  });
  list.addEventListener("pointerdown", e => e.preventDefault()); // the focus stays in the field
  list.addEventListener("click", e => { const o = e.target.closest("[role=option]"); if (o) pick(o); });
}

const done = new WeakSet();
const all = () => document.querySelectorAll("[data-suggest-src]").forEach(i => { if (!done.has(i)) { done.add(i); combo(i); } });
all();
new MutationObserver(all).observe(document.body, { childList: true, subtree: true }); // parts of a page that come later
addEventListener("click", e => {
  const row = e.target.closest?.("[data-remove]")?.closest("[data-row]");
  if (!row) return;
  const list = row.parentElement, next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  (next?.querySelector("[data-remove]") ?? document.querySelector(`[data-suggest-add="${list.id}"]`))?.focus();
  list.dispatchEvent(new Event("input", { bubbles: true }));
});
