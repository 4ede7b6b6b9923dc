// On /away: the pages that this browser has put by, the newest first.
const list = document.querySelector("[data-kept]");
const store = "caches" in window && await caches.has("pages") ? await caches.open("pages") : null;
for (const request of (await store?.keys() ?? []).reverse()) {
  const page = await store.match(request), title = page.headers.get("X-Title");
  if (!title) continue;
  const item = document.createElement("li"), link = document.createElement("a"), when = document.createElement("span");
  link.href = request.url;
  link.textContent = decodeURIComponent(title);
  when.className = "meta";
  when.textContent = ` ${decodeURIComponent(page.headers.get("X-When") ?? "")}`;
  item.append(link, when);
  list.append(item);
}
list.closest("section").hidden = !list.children.length;
