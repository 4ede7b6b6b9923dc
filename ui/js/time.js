// Running time of [data-since="instant"]: minutes and seconds, with hours when there are any, in the digits of the page.
// <meta name="now"> is the server's clock when it wrote the page, so that a wrong clock at the desk shows no wrong time.
const said = document.querySelector("meta[name=now]");
const behind = said ? Date.parse(said.content) - Date.now() : 0;
const two = n => String(n).padStart(2, "0");
const digits = text => document.documentElement.lang === "en" ? text : text.replace(/\d/g, d => "০১২৩৪৫৬৭৮৯"[d]);
function tick() {
  for (const el of document.querySelectorAll("[data-since]")) {
    const s = Math.max(0, Math.floor((Date.now() + behind - Date.parse(el.dataset.since)) / 1000));
    if (Number.isNaN(s)) continue;
    const h = Math.floor(s / 3600), text = digits((h ? h + ":" : "") + two(Math.floor(s / 60) % 60) + ":" + two(s % 60));
    if (el.textContent !== text) el.textContent = text;
  }
}
tick();
setInterval(tick, 1000);
