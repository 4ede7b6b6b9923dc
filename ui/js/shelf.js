// What a kiosk keeps for the time without network: its blocks of numbers and the tokens that the server does not know yet. A number is
// taken and its token put by in one transaction that is on the disk before anything is shown or printed.
const done = tx => new Promise((yes, no) => { tx.oncomplete = () => yes(); tx.onabort = tx.onerror = () => no(tx.error); });
const value = request => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = () => no(request.error); });

/** @param start Address of the kiosk's first screen: each office has a shelf of its own. */
export async function shelf(start) {
  const opening = indexedDB.open(`kiosk ${start}`, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("about");
    opening.result.createObjectStore("blocks", { keyPath: ["day", "queue", "first"] });
    opening.result.createObjectStore("tokens", { keyPath: "secret" });
  };
  const db = await value(opening);
  const write = (...stores) => db.transaction(stores, "readwrite", { durability: "strict" });
  const all = store => value(db.transaction(store).objectStore(store).getAll());
  const put = async (store, row, key) => { const tx = write(store); tx.objectStore(store).put(row, key); await done(tx); };
  return {
    get: key => value(db.transaction("about").objectStore("about").get(key)),
    set: (key, row) => put("about", row, key),
    /** Numbers left of each queue and day, from this day on. */
    async left(today) {
      const sums = new Map();
      for (const b of await all("blocks")) {
        if (b.day < today) continue;
        const key = `${b.day} ${b.queue}`, sum = sums.get(key) ?? { queue: b.queue, day: b.day, count: 0 };
        sum.count += b.last - b.next + 1;
        sums.set(key, sum);
      }
      return [...sums.values()];
    },
    /** New blocks; those of days that are over go. */
    async add(blocks, today) {
      const tx = write("blocks"), store = tx.objectStore("blocks");
      store.delete(IDBKeyRange.upperBound([today]));
      for (const b of blocks) store.add({ ...b, next: b.first });
      await done(tx);
    },
    /** The office has shut the device. */
    async drop() { const tx = write("blocks"); tx.objectStore("blocks").clear(); await done(tx); },
    /** Takes the next number and puts the token by with it; undefined when none is left. */
    async take(queue, day, token) {
      const tx = write("blocks", "tokens"), blocks = tx.objectStore("blocks");
      const block = (await value(blocks.getAll(IDBKeyRange.bound([day, queue], [day, queue, []])))).find(b => b.next <= b.last);
      if (block) {
        token = { ...token, day, number: block.next++ };
        blocks.put(block);
        tx.objectStore("tokens").add(token);
      }
      await done(tx);
      return block && token;
    },
    tokens: () => all("tokens"),
    keep: token => put("tokens", token),
    async forget(secret) { const tx = write("tokens"); tx.objectStore("tokens").delete(secret); await done(tx); },
  };
}
