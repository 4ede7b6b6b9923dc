// Forms with data-draft="key" keep what is written in this browser, twice a second, until the server says in
// <meta name="draft-done" content="key"> (or "*" at sign-out) that it has it. Never kept: passwords, files, hidden fields, and
// whatever is or stands in [data-private]. Rows that were added by script are kept where their list has [data-draft-rows] and an id.
const english = document.documentElement.lang === "en";
const say = (bn, en) => english ? en : bn;
const place = "draft:", week = 7 * 864e5;
const keeps = f => f.name && !f.closest("[data-private]") && !/^(hidden|password|file|submit|button|reset|fieldset|output)$/.test(f.type);
const read = key => { try { return JSON.parse(localStorage.getItem(place + key)); } catch { return null; } };

function sweep() {
  const done = [...document.querySelectorAll("meta[name=draft-done]")].map(m => m.content);
  for (const k of Object.keys(localStorage).filter(k => k.startsWith(place))) {
    const key = k.slice(place.length), old = (read(key)?.at ?? 0) < Date.now() - week;
    if (old || done.includes("*") || done.includes(key)) localStorage.removeItem(k);
  }
}

/** What stands in the form: name → list of values, in the order of the fields. */
function collect(form) {
  const all = {};
  for (const f of [...form.elements].filter(keeps)) {
    const v = /^(checkbox|radio)$/.test(f.type) ? f.checked : f.type === "select-multiple" ? [...f.selectedOptions].map(o => o.value)
      : f.type === "select-one" ? [f.value, f.selectedOptions[0]?.text ?? ""] : f.value;
    (all[f.name] ??= []).push(v);
  }
  const rows = {};
  for (const list of form.querySelectorAll("[data-draft-rows][id]")) if (!list.closest("[data-private]")) rows[list.id] = list.innerHTML;
  return { fields: all, rows };
}

function put(form, draft) {
  for (const [id, html] of Object.entries(draft.rows ?? {})) {
    const list = document.getElementById(id);
    if (list && form.contains(list)) list.innerHTML = html;
  }
  const seen = {};
  for (const f of [...form.elements].filter(keeps)) {
    const v = draft.fields[f.name]?.[seen[f.name] = (seen[f.name] ?? -1) + 1];
    if (v === undefined) continue;
    if (/^(checkbox|radio)$/.test(f.type)) f.checked = v;
    else if (f.type === "select-multiple") for (const o of f.options) o.selected = v.includes(o.value);
    else if (f.type === "select-one") {
      // A choice that a suggestion had brought is not among the options of a new page.
      if (![...f.options].some(o => o.value === v[0])) f.append(new Option(v[1], v[0]));
      f.value = v[0];
    } else f.value = v;
    f.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function keep(form) {
  const key = form.dataset.draft, status = form.querySelector("[data-draft-status]") ?? document.querySelector("[data-draft-status]");
  let last = JSON.stringify(collect(form)), wait;
  const tell = text => { if (status && status.textContent !== text) status.textContent = text; };
  const save = () => {
    clearTimeout(wait); wait = 0;
    const now = JSON.stringify(collect(form));
    if (now === last) return;
    try {
      localStorage.setItem(place + key, JSON.stringify({ at: Date.now(), ...JSON.parse(now) }));
      last = now;
      tell(say("খসড়া নিজে নিজে রাখা হচ্ছে", "The draft is kept by itself"));
    } catch { tell(say("এই যন্ত্রে খসড়া রাখা যাচ্ছে না", "This device cannot keep a draft")); }
  };
  const soon = () => { wait ||= setTimeout(save, 500); };
  const old = read(key);
  // What the server sent back with an error is newer than the draft.
  if (old && !form.querySelector(".govuk-form-group--error, [data-draft-newer]")) {
    put(form, old);
    last = JSON.stringify(collect(form));
    tell(say("আগের খসড়া ফিরে এসেছে", "Your earlier draft is back"));
  }
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  // Parts that are exchanged, and parts that become private while one writes: what was kept of them must go.
  new MutationObserver(soon).observe(form, { subtree: true, childList: true, attributeFilter: ["data-private"] });
  form.addEventListener("reset", () => { localStorage.removeItem(place + key); setTimeout(() => { last = JSON.stringify(collect(form)); }); });
  addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => { if (document.hidden) save(); });
}

try { sweep(); document.querySelectorAll("form[data-draft]").forEach(keep); } catch { /* storage is shut: the form works without drafts */ }
