// The service worker of a paired kiosk (served at /{office}/kiosk/worker.js). While the server does not answer it shows the screens that
// ui/js/keep.js put by, so that tokens go on. It keeps nothing itself and answers nothing else.
const start = new URL(registration.scope).pathname, lost = [502, 503, 504];
const file = /^\/(app\.|js\/|fonts\/|img\/|voice\/|o\/)/;
let awayUntil = 0;
addEventListener("install", () => skipWaiting());
addEventListener("activate", e => e.waitUntil(clients.claim()));
addEventListener("fetch", e => {
  const url = new URL(e.request.url);
  if (url.origin !== location.origin) return;
  if (e.request.mode === "navigate") e.respondWith(page(e.request, url));
  else if (e.request.method === "GET" && file.test(url.pathname)) e.respondWith(kept(e.request));
});

/** The server's answer, unless it takes longer than a visitor waits. */
const soon = (request, ms) => new Promise((yes, no) => { setTimeout(no, Date.now() < awayUntil ? 1_500 : ms, new Error("late")); fetch(request).then(yes, no); });

async function page(request, url) {
  const english = /(^|[.=])en\b/.test(url.searchParams.get("look") ?? "");
  try {
    const answer = await soon(request, 6_000);
    if (!lost.includes(answer.status)) { awayUntil = 0; return answer; }
  } catch { /* the network is away */ }
  awayUntil = Date.now() + 20_000;
  return await caches.match(`${start}/away${english ? "?look=en" : ""}`) ?? Response.error();
}

async function kept(request) {
  try { return await soon(request, 5_000); } catch { return await caches.match(request) ?? Response.error(); }
}
