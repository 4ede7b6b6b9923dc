// Keys declared in the HTML. data-key="F9" | "Ctrl+Enter" | "j": a button, link or summary is pressed, a field gets the focus.
// F6 and Shift+F6 walk through the panes ([data-pane]). Single letters rest while somebody types,
// and altogether on <html data-letter-keys="off"> (WCAG 2.1.4).
// A Bangla keyboard writes ১ or ক where the key says 1 or J: letters and digits are known by their place.
const plain = e => e.key.length === 1 && /^(Digit|Numpad)\d$/.test(e.code) ? e.code.at(-1) : e.key.length === 1 && !/[a-z]/i.test(e.key) && /^Key[A-Z]$/.test(e.code) ? e.code[3].toLowerCase() : e.key;
const name = e => (e.ctrlKey ? "Ctrl+" : "") + (e.altKey ? "Alt+" : "") + plain(e);
const shown = el => el.getClientRects().length && !el.disabled && !el.closest("[inert]");
const typing = el => el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName);
const pressed = el => el.closest("a[href],button,summary");
const fields = "a[href],button,input,select,textarea,summary,[tabindex='0']";

/** Focus goes to the first thing one can use in the next pane that has any. */
function pane(step) {
  const all = [...document.querySelectorAll("[data-pane]")].filter(shown);
  const here = all.findIndex(p => p.contains(document.activeElement));
  for (let i = 1; i <= all.length; i++) {
    const next = all[((here < 0 && step < 0 ? 0 : here) + step * i + all.length * 2) % all.length];
    const first = [...next.querySelectorAll(fields)].find(el => shown(el) && el.type !== "hidden");
    if (first) return first.focus();
  }
}

addEventListener("keydown", e => {
  if (e.isComposing || e.repeat || e.metaKey || e.defaultPrevented) return;
  if (e.key === "F6" && document.querySelector("[data-pane]")) { e.preventDefault(); return pane(e.shiftKey ? -1 : 1); }
  if (e.key.length === 1 && !e.ctrlKey && !e.altKey && (typing(e.target) || document.documentElement.dataset.letterKeys === "off")) return;
  const key = name(e);
  // Enter belongs to what has the focus: a button, a link, a line of text. A list that a key led to is sent by it, never the page's own Enter.
  if (key === "Enter" && e.target.matches("select[data-key]")) { e.preventDefault(); return e.target.form.requestSubmit(); }
  if (key === "Enter" && (typing(e.target) || pressed(e.target))) return;
  const room = document.querySelector("dialog[open]") ?? document;
  const el = [...room.querySelectorAll("[data-key]")].find(x => x.dataset.key.toLowerCase() === key.toLowerCase() && shown(x));
  if (!el) return;
  e.preventDefault();
  if (typing(el) && !/^(checkbox|radio)$/.test(el.type)) { el.focus(); el.select?.(); } else el.click();
  // What a key opened is gone on with: the first thing in it has the focus.
  if (el.tagName === "SUMMARY" && el.parentElement.open) [...el.parentElement.querySelectorAll(fields)].find(x => x !== el && x.type !== "hidden" && shown(x))?.focus();
});

for (const el of document.querySelectorAll("[data-key]:not([data-key=''])")) el.setAttribute("aria-keyshortcuts", el.dataset.key.replace("Ctrl", "Control"));
