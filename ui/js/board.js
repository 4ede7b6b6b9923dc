// The wall board. It asks for its own page: when the stream names its topic (a paired device), otherwise every four seconds. The last
// picture always stays; five silent seconds say how old it is. Calls that came while it was away are shown, not spoken.
import { announcer } from "./announce.js";
const body = document.body, english = document.documentElement.lang === "en";
const main = () => document.querySelector("main"), side = () => document.querySelector(".b-side");
const fresh = document.getElementById("fresh"), sound = document.getElementById("sound"), clock = document.getElementById("clock");
const silent = 5_000, poll = 4_000, quiet = 60_000, stuck = 60_000, rest = 30_000;
const digits = text => english ? text : text.replace(/\d/g, d => "০১২৩৪৫৬৭৮৯"[d]);
const time = ms => digits(new Date(ms).toLocaleTimeString("en-GB", { timeZone: "Asia/Dhaka", hour: "2-digit", minute: "2-digit" }));
let heard = performance.now(), askedAt = heard, goodAt = heard, pushedAt = -silent, asking = null, more = false, failed = false, current = null, seq = Number(main().dataset.seq);
let ahead = Date.parse(main().dataset.asOf) - Date.now(), asOf = Date.parse(main().dataset.asOf), latest = null;
const calls = () => [...main().querySelectorAll("[data-call]")];
const known = new Set(calls().map(c => c.dataset.call));

const play = clip => new Promise((done, fail) => {
  const audio = new Audio(`${body.dataset.voice}${clip}.wav`);
  const late = setTimeout(fail, 15_000);
  audio.onended = () => { clearTimeout(late); done(); };
  audio.onerror = () => { clearTimeout(late); fail(); };
  audio.play().catch(e => { clearTimeout(late); if (e.name === "NotAllowedError") sound.hidden = false; fail(e); });
});
const speaker = announcer({ play, wait: ms => new Promise(end => setTimeout(end, ms)), voice: () => !body.dataset.mute, show: call => { current = call; paint(); } });
sound.addEventListener("click", () => { sound.hidden = true; play("chime").catch(() => {}); });

/** The newest picture; while a call is spoken its number stands in the large field. */
function paint() {
  if (latest) {
    main().replaceWith(document.importNode(latest.querySelector("main"), true));
    side().replaceWith(document.importNode(latest.querySelector(".b-side"), true));
  }
  const now = document.querySelector(".b-now .cn") && current;
  if (!now) return;
  document.querySelector(".b-now .t").textContent = now.number;
  document.querySelector(".b-now .cn").firstChild.textContent = now.place;
  document.querySelector(".b-now .cn strong").textContent = now.counter;
}

function take(page) {
  const next = page.querySelector("main[data-seq]");
  if (!next) throw new Error("Not a board");
  latest = page;
  seq = Number(next.dataset.seq); asOf = Date.parse(next.dataset.asOf); ahead = asOf - Date.now();
  const found = [...next.querySelectorAll("[data-call]")].filter(c => !known.has(c.dataset.call)).reverse();
  paint();
  for (const call of found) {
    known.add(call.dataset.call);
    if (asOf - Date.parse(call.dataset.at) > quiet) continue;
    speaker.add({ number: call.querySelector(".t").textContent, place: call.querySelector(".c").firstChild.textContent, counter: call.querySelector(".c strong").textContent, clips: call.dataset.clips.split(" ") });
  }
}

async function ask() {
  if (asking) { more = true; return; }
  askedAt = performance.now(); more = false;
  asking = fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(8_000) });
  try {
    const answer = await asking;
    if (!answer.ok) throw answer.status;
    take(new DOMParser().parseFromString(await answer.text(), "text/html"));
    heard = goodAt = performance.now();
    failed = false;
  } catch { failed = true; /* the last picture stays; the foot tells its age */ }
  asking = null;
  if (more) ask();
}

function listen() {
  if (!body.dataset.topic) return;
  const source = new EventSource(`/live?topic=${encodeURIComponent(body.dataset.topic)}`);
  const on = () => { heard = pushedAt = performance.now(); };
  source.onmessage = e => { on(); if (JSON.parse(e.data).seq > seq) ask(); };
  source.addEventListener("beat", () => { on(); if (!asking && !failed && performance.now() - goodAt < rest + silent) asOf = Date.now() + ahead; });
  source.onerror = () => { if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5_000 + Math.random() * 5_000); };
}

async function watch() {
  const now = performance.now();
  clock.textContent = time(Date.now() + ahead);
  const stale = now - heard > silent || failed && now - goodAt > silent;         // a stream that beats is no proof of the picture
  fresh.toggleAttribute("data-x", stale);
  const text = stale ? fresh.dataset.staleText.replace("{0}", time(asOf)) : fresh.dataset.liveText;
  if (fresh.textContent !== text) fresh.textContent = text;
  if (now - askedAt > (now - pushedAt < silent && !failed ? rest : poll)) ask();
  if (now - goodAt < stuck) return;
  goodAt = now;                                    // the watchdog: a new page, but only when the server gives a board and no page of errors
  try { if ((await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(8_000) })).ok) location.reload(); } catch { /* still cut off */ }
}
listen();
setInterval(watch, 1_000);
