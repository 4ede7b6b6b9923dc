// A date that is counted while one types. Fields with the same data-due-src send their names and values there (GET, 250 ms after
// the last change); the HTML that comes back goes into data-due-target. Without script the date is shown after the next send.
let wait, running;
const group = el => [...(el.form ?? document).querySelectorAll("[data-due-src]")].filter(x => x.dataset.dueSrc === el.dataset.dueSrc);
const value = el => /^(checkbox|radio)$/.test(el.type) ? (el.checked ? el.value : null) : el.value;

async function count(el) {
  const ask = new URL(el.dataset.dueSrc, location.href);
  const all = group(el);
  for (const f of all) if (f.name && value(f) !== null) ask.searchParams.append(f.name, value(f));
  const target = document.getElementById(all.map(f => f.dataset.dueTarget).find(Boolean) ?? "");
  if (!target) return;
  running?.abort();
  running = new AbortController();
  target.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(ask, { signal: running.signal, headers: { "X-Fragment": "due" } });
    // A wrong number (422) comes back as a sentence too; a sign-in page must not land here.
    if (!answer.redirected && (answer.ok || answer.status === 422)) target.innerHTML = await answer.text();
    target.removeAttribute("aria-busy");
  } catch { /* the network is away or a newer question is on its way: what stands there stays */ }
}
const ask = e => {
  if (!e.target.matches?.("[data-due-src]")) return;
  clearTimeout(wait);
  wait = setTimeout(count, 250, e.target);
};
addEventListener("input", ask);
addEventListener("change", ask);
