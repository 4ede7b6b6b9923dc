// Live parts of a page. <section id="queue" data-live-topic="cases:shahrasti" data-live-src="…"> is fetched again when the stream
// /live?topic=… names its topic; the stream itself carries no content. data-live-src may answer with the part or with a whole
// page that holds an element of the same id; without it the page's own address is asked. data-live-seq says how new the HTML is.
// One browser keeps one stream for all its tabs (a Web Lock says which tab holds it); where locks are missing (plain http) each
// visible tab has its own. Ten silent seconds show .dg-stale with the time of the list. The list itself always stays.
const parts = () => [...document.querySelectorAll("[data-live-topic]")];
const topicsOf = part => part.dataset.liveTopic.split(/[\s,]+/).filter(Boolean);
const root = document.documentElement, english = root.lang === "en";
const digits = text => english ? String(text) : String(text).replace(/\d/g, d => "০১২৩৪৫৬৭৮৯"[d]);
const silent = 10_000, poll = 15_000;
const channel = navigator.locks && "BroadcastChannel" in window ? new BroadcastChannel("dg-live") : null;
let seq = Math.min(...parts().map(p => Number(p.dataset.liveSeq ?? 0)));
let wanted = new Set(parts().flatMap(topicsOf));
let source, release, opened = false, again = 0, heardAt = performance.now(), anyAt = heardAt, listAt = new Date(), polledAt = 0;

// -- parts -----------------------------------------------------------------------------------------------------------------
const busy = new WeakMap(), shown = new WeakMap();

async function refresh(part) {
  if (document.hidden || busy.has(part)) return busy.set(part, "again");
  busy.set(part, "now");
  try {
    const answer = await fetch(part.dataset.liveSrc ?? location.href, { headers: { "X-Fragment": "live" }, cache: "no-store" });
    if (!answer.ok || answer.redirected) throw answer.status;
    swap(part, await answer.text());
    listAt = new Date();
  } catch { /* old content stays; the banner tells its age */ }
  // Asked at the end of the rest: news that comes during it must not be lost.
  setTimeout(() => { const more = busy.get(part) === "again"; busy.delete(part); if (more && part.isConnected) refresh(part); }, 300);
}
const refreshAll = () => parts().forEach(refresh);

const usable = "a[href],button,input,select,textarea,summary,[tabindex]";
const sign = el => [el.tagName, el.id, el.name, el.type, el.getAttribute("href"), el.id ? "" : el.value ?? el.textContent.trim()].join("|");
const open = part => [...part.querySelectorAll("details[open][id]")].map(d => d.id);

/** New content in the place of the old; focus, scrolling, open details stay. Somebody who is typing in it is not disturbed. */
function swap(part, html) {
  const box = document.createElement("template");
  box.innerHTML = html;
  const fresh = (part.id && box.content.getElementById(part.id)) || box.content;
  const text = fresh.innerHTML ?? html;
  if (fresh.dataset?.liveSeq) part.dataset.liveSeq = fresh.dataset.liveSeq;
  if (shown.get(part) === text) return;
  const active = part.contains(document.activeElement) && part !== document.activeElement ? document.activeElement : null;
  if (active?.matches("textarea,select,input:not([type=checkbox],[type=radio])")) {
    return active.addEventListener("blur", () => refresh(part), { once: true });
  }
  const place = active && [...part.querySelectorAll(usable)].indexOf(active), name = active && sign(active);
  const before = part.getBoundingClientRect(), details = open(part);
  const scrolled = [...part.querySelectorAll(".dg-scroll")].map(s => [s.scrollLeft, s.scrollTop]);
  const own = [part.scrollLeft, part.scrollTop];
  part.replaceChildren(...fresh.childNodes);
  shown.set(part, text);
  part.querySelectorAll(".dg-scroll").forEach((s, i) => scrolled[i] && s.scrollTo(...scrolled[i]));
  part.scrollTo(...own);
  details.forEach(id => part.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", ""));
  if (active) {
    const all = [...part.querySelectorAll(usable)];
    (all.find(el => sign(el) === name) ?? all[Math.min(place, all.length - 1)])?.focus({ preventScroll: true });
  }
  if (before.bottom < 0) scrollBy(0, part.getBoundingClientRect().height - before.height);
  part.dispatchEvent(new CustomEvent("live:swapped", { bubbles: true }));
}

// -- the stream ------------------------------------------------------------------------------------------------------------
/** One message, heard by this tab and told to the others. */
function tell(message) { hear(message); channel?.postMessage(message); }

function connect() {
  source?.close();
  const url = new URL("/live", location.href);
  url.searchParams.set("topic", [...wanted].join(","));
  if (seq > 0) url.searchParams.set("since", seq);
  source = new EventSource(url);
  source.onopen = () => { again = 0; tell({ open: true }); };
  source.onmessage = e => tell(JSON.parse(e.data));
  source.addEventListener("beat", () => tell({ beat: true }));
  source.onerror = () => {
    tell({ down: true });
    if (source?.readyState === EventSource.CLOSED) setTimeout(() => source && connect(), Math.min(30_000, 2_000 * 2 ** again++) * (.5 + Math.random()));
  };
}
function hangUp() { source?.close(); source = null; release?.(); release = null; }

function hear(m) {
  anyAt = performance.now();
  if (m.down || m.want) return;
  heardAt = anyAt;
  if (root.dataset.live !== "on") banner(false);
  if (m.seq > seq) seq = m.seq;
  if (m.topic) parts().filter(p => topicsOf(p).includes(m.topic)).forEach(refresh);
  if (m.open) {
    // After a break everything is asked for again, not all browsers in the same instant. The first opening misses nothing
    // when the page said how new it was.
    if (opened || parts().some(p => !p.dataset.liveSeq)) setTimeout(refreshAll, opened ? Math.random() * 800 : 0);
    opened = true;
  }
}

/** Waits for its turn to hold the stream; a tab that took it over from a frozen one makes this one wait again. */
async function lead(steal) {
  try {
    await navigator.locks.request("dg-live", { steal }, () => new Promise(end => { release = end; connect(); }));
  } catch { source?.close(); source = null; release = null; lead(false); }
}

function start() {
  heardAt = anyAt = performance.now();
  if (!channel) { if (!document.hidden) connect(); return; }
  channel.postMessage({ want: [...wanted], seq });
  lead(false);
}

if (channel) channel.onmessage = e => {
  hear(e.data);
  if (!source || !e.data.want) return;
  // Another tab has come. Its topics join the stream; if nothing is new it only learns how far the stream is.
  const more = e.data.want.some(t => !wanted.has(t));
  e.data.want.forEach(t => wanted.add(t));
  if (more) connect();
  else if (source.readyState === EventSource.OPEN) channel.postMessage(e.data.seq < seq ? { open: true } : { beat: true });
};

// -- silence ---------------------------------------------------------------------------------------------------------------
const stale = document.createElement("div"), told = document.createElement("span"), age = document.createElement("span");
stale.className = "dg-stale"; stale.hidden = true; age.ariaHidden = "true"; age.className = "num push";
told.setAttribute("role", "status");
stale.append(told, age);

function banner(on) {
  root.dataset.live = on ? "stale" : "on";
  document.querySelectorAll("[data-live-mark]").forEach(m => { m.hidden = false; });
  if (stale.hidden === !on) return;
  stale.hidden = !on;
  told.textContent = "";
  if (!on) return;
  const clock = digits(listAt.toLocaleTimeString("en-GB", { timeZone: "Asia/Dhaka", hour: "2-digit", minute: "2-digit" }));
  told.textContent = english ? `No news is coming in. This list is from ${clock}.` : `নতুন খবর আসছে না। তালিকা ${clock}-এর।`;
}

function watch() {
  const now = performance.now();
  if (now - heardAt > silent) {
    banner(true);
    const s = Math.round((Date.now() - listAt) / 1000);
    age.textContent = digits(s < 100 ? s : Math.round(s / 60)) + (s < 100 ? english ? " s old" : " সেকেন্ড আগের" : english ? " min old" : " মিনিট আগের");
    if (now - polledAt > poll) { polledAt = now; refreshAll(); }
    if (channel && !source && !document.hidden && now - anyAt > silent + 2_000) { anyAt = now; lead(true); }
  } else if (now - heardAt < 4_000) listAt = new Date();
}

if (parts().length) {
  const slot = document.querySelector("[data-live-stale]");
  if (slot) slot.append(stale); else parts()[0].before(stale);
  start();
  setInterval(watch, 1_000);
  document.addEventListener("visibilitychange", () => {
    if (!channel) { if (document.hidden) hangUp(); else start(); }
    if (!document.hidden) parts().filter(p => busy.get(p) === "again").forEach(p => { busy.delete(p); refresh(p); });
  });
  addEventListener("pagehide", hangUp);
  addEventListener("pageshow", e => { if (e.persisted) start(); });
}
