// The kiosk without its server: the same screens, walked through here. A number comes from the kiosk's own block, is put by with its token,
// then shown and printed; the server gets it when it answers again.
import { shelf } from "./shelf.js";
import { alone, deliver, renew } from "./deliver.js";
import { draw } from "./qrdraw.js";
const form = document.querySelector("form[data-away]"), start = form.dataset.kiosk, api = form.dataset.away, english = document.documentElement.lang === "en";
const digits = text => english ? String(text) : String(text).replace(/\d/g, d => "০১২৩৪৫৬৭৮৯"[d]);
const all = selector => [...document.querySelectorAll(selector)], one = selector => document.querySelector(selector);
const own = await shelf(start);
const nobody = { screen: "Number", mobile: "", service: "", priority: "None" };
let state = { ...nobody }, look = new Set();

function show() {
  const step = { Number: 1, Given: 3 }[state.screen] ?? 2;
  all("[data-step]").forEach(e => { e.hidden = Number(e.dataset.step) !== step; });
  all("[data-screen]").forEach(e => { e.hidden = e.dataset.screen !== state.screen; });
  say("needing", state.screen === "Number" && state.service && one(`[data-service="${state.service}"]`).dataset.name);
  say("priority", state.screen !== "Number" && state.screen !== "Given" && state.priority !== "None" && one(`[data-priority="${state.priority}"]`).dataset.name);
  for (const name of ["contrast", "reach"]) {
    document.body.classList.toggle(name, look.has(name));
    one(`[value="look:${name}"]`).setAttribute("aria-pressed", look.has(name));
  }
  one(".k-foot").hidden = state.screen === "Given";
  form.dataset.fresh = state.screen === "Number" && !state.service ? 1 : 0;
  if (state.screen === "Given") form.dataset.end = 30; else delete form.dataset.end;
}
function say(what, text) {
  const place = one(`[data-say="${what}"]`), words = place.querySelector("span");
  place.hidden = !text;
  if (words) words.textContent = text ? place.dataset.text.replace("{0}", text) : "";
}
const fault = what => all(".k-wrong").forEach(e => { e.hidden = e.dataset.say !== what; });
function reset() { state = { ...nobody }; wipe(); fault(""); look.clear(); fill({}); show(); }
function wipe() { for (let n = 0; n < 11; n++) one("[data-digit=back]").click(); }

// -- a token -----------------------------------------------------------------------------------------------------------------
const clock = () => Date.now() + Number(localStorage.ahead ?? 0);
const hex = bytes => [...bytes].map(b => b.toString(16).padStart(2, "0")).join("");

async function give(code) {
  const service = one(`[data-service="${code}"]`).dataset, here = new Date(clock() + 6 * 3_600_000).toISOString();
  if (service.phone === "1" && !state.mobile) { Object.assign(state, { service: code, screen: "Number" }); return show(); }
  const day = one(`[data-day="${here.slice(0, 10)}"]`)?.dataset, minute = Number(here.slice(11, 13)) * 60 + Number(here.slice(14, 16));
  if (day && (minute < Number(day.opens) || minute >= Number(day.closes))) return fault("shut");
  const priority = state.priority === "None" ? "none" : state.priority.replace(/(?<=.)[A-Z]/g, c => `-${c}`).toLowerCase();
  const token = await own.take(service.queue, here.slice(0, 10), {
    secret: hex(crypto.getRandomValues(new Uint8Array(16))), queue: service.queue, service: code, mobile: state.mobile || null, priority, at: new Date(clock()).toISOString(), printed: false,
  });
  if (!token) return fault("none");
  fault("");
  fill({
    number: `${service.letter}-${digits(String(token.number).padStart(3, "0"))}`, service: service.name, where: service.where, bangla: day?.bangla ?? "",
    priority: state.priority === "None" ? "" : one(`[data-priority="${state.priority}"]`).dataset.name, day: `${day?.text ?? digits(token.day)}, ${digits(here.slice(11, 16))}`,
  });
  draw(one(".qr"), form.dataset.link + token.secret);
  state = { ...nobody, screen: "Given" };
  show();
  await document.fonts.ready;
  print();
  await own.keep({ ...token, printed: true });
  count();
}
function fill(words) { all("[data-slot]").forEach(e => { e.textContent = words[e.dataset.slot] ?? ""; }); }

// -- from screen to screen -----------------------------------------------------------------------------------------------------
const acts = {
  go(typed) {
    if (!/^01[3-9]\d{8}$/.test(typed)) return fault("mobile");
    state.mobile = typed;
    wipe();
    if (state.service) return give(state.service);
    state.screen = "Sections";
  },
  skip() { wipe(); Object.assign(state, { mobile: "", service: "", screen: "Sections" }); },
  section(letter) { state.screen = `Services:${letter}`; },
  sections() { state.screen = "Sections"; },
  number() { wipe(); Object.assign(state, { mobile: "", service: "", screen: "Number" }); },
  first() { state.screen = "Priorities"; },
  for(reason) { Object.assign(state, { priority: reason, screen: "Sections" }); },
  service: code => give(code),
  end: () => { reset(); home(); },
  look(which) {
    if (look.has(which)) look.delete(which); else look.add(which);
    if (which === "en") { sessionStorage.visit = JSON.stringify({ ...state, look: english ? "" : "en" }); location.replace(`${start}/away${english ? "" : "?look=en"}`); }
  },
};
async function act(key, typed = form.elements.Typed.value) {
  const [what, which] = key.split(":");
  fault("");
  await acts[what]?.(which ?? typed);
  show();
}
form.addEventListener("submit", e => { e.preventDefault(); if (e.submitter?.value) act(e.submitter.value); });
one("[data-reprint]").addEventListener("click", () => print());
addEventListener("kiosk-left", reset);

/** What the visitor had done when the server went away, the key that was just pressed included. */
async function resume() {
  const was = JSON.parse(sessionStorage.visit ?? "null");
  delete sessionStorage.visit;
  if (!was) return show();
  if (/(^|\.)en/.test(was.look ?? "") && !english) { sessionStorage.visit = JSON.stringify(was); return location.replace(`${start}/away?look=en`); }
  look = new Set((was.look ?? "").split(".").filter(Boolean));
  state = { ...nobody, screen: was.screen === "Services" ? `Services:${was.section}` : was.screen ?? "Number", mobile: was.mobile ?? "", service: was.service ?? "", priority: was.priority || "None" };
  show();
  if (was.do) await act(was.do, was.typed);
}

// -- the server again ----------------------------------------------------------------------------------------------------------
async function count() {
  const waiting = (await own.tokens()).filter(t => !t.refused).length, place = one("[data-waiting]");
  place.hidden = waiting === 0;
  place.textContent = place.dataset.text.replace("{0}", digits(waiting));
}
async function home() {
  try {
    if (!(await fetch("/healthz/ready", { cache: "no-store", signal: AbortSignal.timeout(4_000) })).ok) return;
    await alone(async () => { await deliver(own, api); await renew(own, api); });
  } catch { return; } finally { count(); }
  if (form.dataset.fresh === "1" && !form.elements.Typed.value) location.replace(start);
}
await resume();
count();
setInterval(home, 5_000);
document.documentElement.dataset.away = "ready";
