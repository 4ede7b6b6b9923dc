// A screen in the hall. The number pad writes at once; what was typed is wiped when nobody touches the screen, after a warning with
// "more time"; the paper is printed and told to the server. Without script each key sends the form and the page leaves by itself.
const form = document.querySelector("form[data-kiosk]"), start = form.dataset.kiosk, english = document.documentElement.lang === "en";
const digits = text => english ? String(text) : String(text).replace(/\d/g, d => "০১২৩৪৫৬৭৮৯"[d]);
const latin = text => text.replace(/[০-৯]/g, d => "০১২৩৪৫৬৭৮৯".indexOf(d)).replace(/\D/g, "");
const seconds = 45, warning = 20, quietly = 60, ending = () => Number(form.dataset.end ?? 0);

// -- the pad -----------------------------------------------------------------------------------------------------------------
const field = form.dataset.pad ? form.elements[form.dataset.pad] : null, doors = [...form.querySelectorAll("[data-door]")];
const said = form.querySelector("[data-said]");

function draw(text) {
  field.value = doors.length ? text : digits(text);
  doors.forEach((door, n) => {
    door.textContent = digits(text[n] ?? "");
    door.dataset.f = n < text.length ? 1 : 0;
    door.dataset.c = n === text.length ? 1 : 0;
  });
  said?.setAttribute("aria-label", said.dataset.said.replace("{0}", digits(text)));
}
function press(key) {
  const text = latin(field.value);
  draw(key === "back" ? text.slice(0, -1) : (text + key).slice(0, Number(form.dataset.most)));
}
if (field) {
  form.addEventListener("click", e => {
    const key = e.target.closest("[data-digit]");
    if (!key) return;
    e.preventDefault();
    press(key.dataset.digit);
  });
  addEventListener("keydown", e => {
    if (e.target === field || e.ctrlKey || e.altKey || e.metaKey) return;
    const digit = latin(e.key.length === 1 ? e.key : "");
    if (digit) press(digit);
    else if (e.key === "Backspace") press("back");
    else if (e.key === "Enter" && !e.target.closest("button,a")) form.querySelector("[value=go]").click();
  });
}

// -- letters to touch --------------------------------------------------------------------------------------------------------
const words = form.querySelector("[data-words]");
if (words) {
  words.inputMode = "none";                             // ours is the keyboard; one of its own would cover it
  words.setSelectionRange(words.value.length, words.value.length);
  form.addEventListener("click", e => {
    const key = e.target.closest("[data-types]");
    if (!key) return;
    e.preventDefault();
    let [from, to, text] = [words.selectionStart, words.selectionEnd, key.dataset.types];
    if (text === "back") {
      if (from === to) from = Math.max(0, from - (words.value[from - 1] === "\u09bc" ? 2 : 1));
      text = "";
    } else if (text.length > 2 && from > 0 && !/\s/.test(words.value[from - 1])) text = ` ${text}`;
    if (words.value.length + text.length - (to - from) <= words.maxLength) words.setRangeText(text, from, to, "end");
    words.focus({ preventScroll: true });
    words.scrollTop = words.scrollHeight;
  });
}

// -- nobody there ------------------------------------------------------------------------------------------------------------
const dialog = form.querySelector("dialog"), untouched = () => form.dataset.fresh === "1" && !field?.value;
let touched = performance.now(), until = 0, leaving = false;

// A paired kiosk that loses its server goes on by itself (away.js): where the visitor was is kept in this window until then.
const visit = sessionStorage.visit && form.dataset.fresh !== "1" ? JSON.parse(sessionStorage.visit) : {};
if (form.dataset.keep !== undefined && form.dataset.fresh === "1" || ending()) delete sessionStorage.visit;
if (form.dataset.keep) form.addEventListener("submit", e => {
  const [key, value] = [e.submitter?.value ?? "", name => form.elements[name]?.value ?? ""];
  const mobile = key === "go" ? latin(value("Typed")) : ["skip", "number"].includes(key) ? "" : visit.mobile ?? "";
  sessionStorage.visit = JSON.stringify({ mobile, do: key, typed: latin(value("Typed")), screen: value("Screen"), section: value("Section"), service: value("Service"), priority: value("Priority"), look: value("Look") });
});

/** Goes to the first screen; where the server does not answer the screen stays, wiped, and tries again. */
async function leave() {
  if (leaving) return;
  leaving = true;
  if (field) draw("");
  delete sessionStorage.visit;
  if (form.dataset.away) dispatchEvent(new Event("kiosk-left"));
  try {
    if ((await fetch(start, { cache: "no-store" })).ok) return location.replace(start);
  } catch { /* the network is away */ }
  setTimeout(() => { leaving = false; }, 5000);
}
function touch() {
  touched = performance.now();
  if (dialog?.open) dialog.close();
}
addEventListener("pointerdown", touch);
addEventListener("keydown", touch);
for (const more of form.querySelectorAll("[data-stay]")) more.addEventListener("click", () => { until = performance.now() + 60_000; touch(); });

setInterval(() => {
  const idle = (performance.now() - touched) / 1000, count = n => form.querySelectorAll("[data-left]").forEach(left => { left.textContent = digits(Math.max(0, Math.ceil(n))); });
  if (!ending()) until = 0;
  if (ending()) {
    until ||= performance.now() + ending() * 1000;
    count((until - performance.now()) / 1000);
    if (performance.now() >= until) leave();
  } else if (untouched()) {
    if (idle > quietly) { touched = performance.now(); leave(); }
  } else if (idle > seconds) {
    if (dialog && !dialog.open) dialog.showModal();
    count(seconds + warning - idle);
    if (idle > seconds + warning) leave();
  }
}, 500);

// -- the clock ---------------------------------------------------------------------------------------------------------------
const now = document.querySelector("meta[name=now]"), clock = document.querySelector("[data-clock]");
const behind = form.dataset.away ? Number(localStorage.ahead ?? 0) : now ? Date.parse(now.content) - Date.now() : 0;         // a page that was kept is of yesterday
const part = h => h < 4 ? "রাত" : h < 6 ? "ভোর" : h < 12 ? "সকাল" : h < 15 ? "দুপুর" : h < 18 ? "বিকাল" : h < 20 ? "সন্ধ্যা" : "রাত";
setInterval(() => {
  const [h, m] = new Date(Date.now() + behind).toLocaleTimeString("en-GB", { timeZone: "Asia/Dhaka", hour: "2-digit", minute: "2-digit" }).split(":");
  clock.textContent = english ? `${h}:${m}` : `${part(Number(h))} ${digits((Number(h) + 11) % 12 + 1)}:${digits(m)}`;
}, 5000);

// -- the question, read aloud ---------------------------------------------------------------------------------------------
let speech = null;
for (const el of document.querySelectorAll("[data-aloud]")) el.addEventListener("click", () => {
  speech?.pause();
  speech = new Audio(el.dataset.aloud);
  speech.play().catch(() => { /* no clip: the words stand on the screen */ });
});

// -- the paper ---------------------------------------------------------------------------------------------------------------
/** Prints, then tells: what was not told counts as unprinted at the desk. */
async function paper() {
  await document.fonts.ready;
  print();
  try { await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" }); } catch { /* the desk sees it */ }
}
/** The number of the token, once by itself and again when it is asked for. Without a clip the screen alone says it. */
async function tell() {
  speech?.pause();
  for (const clip of form.dataset.speak.split(" ")) {
    speech = new Audio(`${form.dataset.voice}${clip}.wav`);
    try { await new Promise((yes, no) => { speech.onended = yes; speech.onerror = speech.onpause = no; speech.play().catch(no); }); } catch { return; }
  }
}
form.querySelector("[data-hear]")?.addEventListener("click", tell);
if (form.dataset.speak && form.dataset.say === "now") tell();
for (const el of document.querySelectorAll("[data-scripted]")) el.hidden = false;
form.querySelector("[data-again]")?.addEventListener("click", paper);
if (form.dataset.paper === "now") setTimeout(paper, 150);
