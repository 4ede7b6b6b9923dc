// Walking through a list by key: in a table [data-rows] J and K move the focus from one [data-row] link to the next; Enter opens it.
// Single letters rest while somebody types, and altogether on <html data-letter-keys="off"> (WCAG 2.1.4).
const typing = el => el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName);
addEventListener("keydown", e => {
  if (e.isComposing || e.metaKey || e.ctrlKey || e.altKey || e.defaultPrevented || typing(e.target) || document.documentElement.dataset.letterKeys === "off") return;
  const step = { j: 1, k: -1 }[/^[a-z]$/i.test(e.key) ? e.key.toLowerCase() : { KeyJ: "j", KeyK: "k" }[e.code]]; // a Bangla keyboard writes other letters there
  const rows = [...document.querySelectorAll("[data-rows] [data-row]")];
  if (!step || !rows.length) return;
  e.preventDefault();
  const here = rows.indexOf(document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, here < 0 ? 0 : here + step))].focus();
});
