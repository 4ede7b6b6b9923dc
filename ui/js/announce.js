// Speaks calls one after another, each whole and in order. play(clip) ends when the clip has ended and fails when there is none;
// show(call) puts it on the screen, where it stays at least `least` milliseconds. It knows no browser, so that Node can test it.
export function announcer({ play, show, wait, voice = () => true, least = 5_000 }) {
  const waiting = [];
  let running = false;
  const sound = async clips => {
    for (const clip of clips) {
      if (clip !== "chime" && !voice()) return;
      try { await play(clip); } catch { if (clip !== "chime") return; /* half a sentence would mislead: the screen says it */ }
    }
  };
  const run = async () => {
    running = true;
    while (waiting.length) {
      const call = waiting.shift();
      show(call);
      await Promise.all([sound(call.clips), wait(least)]);
    }
    running = false;
    show(null);
  };
  return {
    /** Takes its turn; the promise ends when all that waited has been said. */
    add(call) { waiting.push(call); return running ? undefined : run(); },
    get busy() { return running; },
  };
}
