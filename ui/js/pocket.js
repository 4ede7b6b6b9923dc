// The service worker of the public pages (served at /pocket.js). Pages that are the same for everybody carry <meta name="keep" content="when">:
// they are put by as they were last seen and shown with that time while the network is away. Pages of who is signed in, answers to forms and
// searches carry no such mark and are never kept.
const pages = "pages", files = "files", most = { pages: 40, files: 80 }, lost = [502, 503, 504];
const file = /^\/(app\.|js\/|fonts\/|img\/|o\/[^/]+\/colour\.css)/;
const away = language => `/away?lang=${language}`;
addEventListener("install", e => e.waitUntil((async () => { for (const language of ["bn", "en"]) await see(away(language)); await skipWaiting(); })()));
addEventListener("activate", e => e.waitUntil(clients.claim()));
addEventListener("fetch", e => {
  const url = new URL(e.request.url);
  if (e.request.method !== "GET" || url.origin !== location.origin) return;
  if (e.request.mode === "navigate") e.respondWith(page(e));
  else if (file.test(url.pathname)) e.respondWith(part(e));
});

async function page(e) {
  let answer;
  try { answer = await fetch(e.request); } catch { /* the network is away */ }
  if (answer && !lost.includes(answer.status)) {
    if (answer.ok && !answer.redirected) e.waitUntil(keep(e.request.url, answer.clone()).catch(() => {}));
    return answer;
  }
  const known = await caches.match(e.request.url, { cacheName: pages });
  if (known) return stale(known);
  return await caches.match(away(await language()), { cacheName: pages }) ?? answer ?? Response.error();
}

async function part(e) {
  try {
    const answer = await fetch(e.request);
    if (answer.ok) e.waitUntil(put(files, e.request.url, answer.clone()).catch(() => {}));
    return answer;
  } catch { return await caches.match(e.request.url, { cacheName: files }) ?? Response.error(); }
}

/** Puts a page by, with its title and time in headers, when it says that it may be kept. */
async function keep(address, answer) {
  if (!/text\/html/.test(answer.headers.get("Content-Type") ?? "")) return;
  const html = await answer.text(), when = /<meta name="keep" content="([^"]*)"/.exec(html)?.[1];
  if (when === undefined) return;
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? address;
  await put(pages, address, new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8", "X-Title": encodeURIComponent(title), "X-When": encodeURIComponent(when), "X-Language": /<html lang="en"/.test(html) ? "en" : "bn" } }));
}

/** The language of the page that was seen last. */
async function language() {
  const store = await caches.open(pages), seen = (await store.keys()).filter(r => !r.url.includes("/away?")).at(-1);
  return seen ? (await store.match(seen)).headers.get("X-Language") : "bn";
}

/** A page of this worker's own, with what it is made of. Without cookies: asking for English must not turn the visitor's pages English. */
async function see(address) {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) return;
  const html = await answer.clone().text();
  await put(pages, new URL(address, location.origin).href, answer);
  for (const [, address] of html.matchAll(/(?:href|src)="(\/(?:app\.|js\/|fonts\/|img\/)[^"]+)"/g)) await put(files, new URL(address, location.origin).href, await fetch(address, { credentials: "omit" }));
}

async function put(name, address, answer) {
  const store = await caches.open(name);
  await store.delete(address);
  await store.put(address, answer);
  const old = (await store.keys()).filter(r => !r.url.includes("/away?"));
  for (const request of old.slice(0, Math.max(0, old.length - most[name]))) await store.delete(request);
}

/** The page as it was, with a line that says so. */
async function stale(known) {
  const html = await known.text(), when = decodeURIComponent(known.headers.get("X-When") ?? ""), english = known.headers.get("X-Language") === "en";
  const line = english ? `No network. This page is as of ${when}.` : `নেট নেই। এই পাতা ${when}-এর।`;
  return new Response(html.replace(/(<main[^>]*>)/, `$1<p class="dg-stale" role="status">${line}</p>`), { headers: known.headers });
}
