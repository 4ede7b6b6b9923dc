// Between a kiosk and its server: what was given without it is handed in, each token once, and numbers are fetched for the next time.
const post = (address, body, key) => fetch(address, {
  method: "POST", body, signal: AbortSignal.timeout(8_000), headers: { "Content-Type": "application/json", ...(key && { "Idempotency-Key": key }) },
});

/** Hands in what waits, the oldest first; a token is wiped here when the server has it. Stops where the server does not answer. */
export async function deliver(shelf, api) {
  for (const token of (await shelf.tokens()).filter(t => !t.refused).sort((a, b) => a.at < b.at ? -1 : 1)) {
    const { body, refused, ...facts } = token;
    if (!body) await shelf.keep({ ...token, body: token.body = JSON.stringify(facts) });       // sent again it is the same letter for letter
    const answer = await post(`${api}/tokens`, token.body, token.secret);
    if (answer.ok) { await shelf.forget(token.secret); continue; }
    const code = (await answer.json().catch(() => ({}))).code;
    if (![400, 422].includes(answer.status) && code !== "not-leased" && code !== "number-used") throw new Error(code ?? answer.status);
    await shelf.keep({ secret: token.secret, queue: token.queue, number: token.number, day: token.day, at: token.at, refused: code });       // nobody's telephone number stays
  }
}

/** Asks for numbers where few are left. Notes how far this clock is from the server's. */
export async function renew(shelf, api) {
  const holder = await shelf.get("holder") ?? crypto.randomUUID();
  await shelf.set("holder", holder);
  const today = new Date(Date.now() + Number(localStorage.ahead ?? 0) + 6 * 3_600_000).toISOString().slice(0, 10);
  const answer = await post(`${api}/leases`, JSON.stringify({ holder, left: await shelf.left(today) }));
  if (!answer.ok) throw new Error(answer.status);
  const given = await answer.json();
  localStorage.ahead = Date.parse(given.now) - Date.now();
  if (given.shut) await shelf.drop(); else await shelf.add(given.leases, given.today);
}

/** One after another, also between two windows of the same kiosk. */
export const alone = work => navigator.locks.request("kiosk-deliver", { ifAvailable: true }, lock => lock && work());
