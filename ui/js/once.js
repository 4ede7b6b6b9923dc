// A form is sent once: after the first press its button rests until the page is left or shown again.
// Not for forms that search (method get) or that are marked data-many.
const rest = form => form.querySelectorAll("button[data-resting]");
const wake = form => rest(form).forEach(b => { b.disabled = false; b.removeAttribute("data-resting"); });
addEventListener("submit", e => {
  const form = e.target;
  if (e.defaultPrevented || form.method === "get" || form.matches("[data-many]")) return;
  if (form.dataset.sent) return e.preventDefault();
  form.dataset.sent = "1";
  // Later, because a disabled button would not send its own name and value.
  setTimeout(() => {
    for (const b of form.elements) if (b.type === "submit" && !b.disabled) { b.disabled = true; b.dataset.resting = ""; }
  });
  // A download or a lost network leaves the page standing.
  setTimeout(() => { delete form.dataset.sent; wake(form); }, 15000);
});
addEventListener("pageshow", () => {
  for (const form of document.forms) { delete form.dataset.sent; wake(form); }
});
