// On the screens of a paired kiosk: keeps everything that is needed to go on without the server. It works where the browser trusts the
// address (https, or this very machine); elsewhere the kiosk says so to who sets it up (data-kept="no").
import { shelf } from "./shelf.js";
import { alone, deliver, renew } from "./deliver.js";
const form = document.querySelector("form[data-keep]"), start = form.dataset.kiosk, api = form.dataset.keep, often = 10 * 60_000;

/** The screens with all that they load, read again every now and then: services change, and so do the names of the files. */
async function screens() {
  const pages = [`${start}/away`, `${start}/away?look=en`], files = new Set(["/js/worker.js"]);
  const text = async address => {
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok || answer.redirected) throw new Error(address);
    await (await caches.open("kiosk")).put(address, answer.clone());
    return answer.text();
  };
  for (const page of pages) for (const [, file] of (await text(page)).matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg)[^"]*)"/g)) files.add(file.replaceAll("&amp;", "&"));
  for (const file of files) {
    const inside = await text(file);
    if (file.includes(".css")) for (const [, font] of inside.matchAll(/url\("?\/?(fonts\/[^")]+)/g)) files.add(`/${font}`);
    if (file.includes(".js")) for (const [, part] of inside.matchAll(/(?:from|import) ?"\.\/([^"]+)"/g)) files.add(`/js/${part}`);
  }
}

/** The desk sees which of its kiosks stop without network: said once a day. */
async function say(goesOn) {
  const today = `${goesOn} ${new Date().toDateString()}`;
  if (localStorage.said === today) return;
  const answer = await fetch(`${api}/state`, { method: "POST", body: JSON.stringify({ goesOn }), headers: { "Content-Type": "application/json" } });
  if (answer.ok) localStorage.said = today;
}

async function keep() {
  const own = await shelf(start);
  await navigator.serviceWorker.register(`${start}/worker.js`, { scope: start });
  if (!(Date.now() - (await own.get("kept") ?? 0) < often)) { await screens(); await own.set("kept", Date.now()); }
  await renew(own, api);
  await navigator.serviceWorker.ready;
  document.documentElement.dataset.kept = "yes";
  await say(true);
  await deliver(own, api);
  document.documentElement.dataset.kept = "all";
}
if (navigator.serviceWorker && navigator.locks) alone(keep).catch(() => { /* at the next look */ });
else {
  document.documentElement.dataset.kept = "no";
  say(false).catch(() => { /* at the next look */ });
}
