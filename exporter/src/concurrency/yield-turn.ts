/** Work yields after this time, which is longer than most pieces of work take. */
const longestTurnMs = 5;

let turnStartedAt: number | undefined;

/**
 * Await this between pieces of long work: it gives sockets and timers a turn once the work has held the event loop
 * too long. SQLite is synchronous, so consecutive queries would block everything else.
 */
export async function yieldTurn(): Promise<void> {
  if (turnStartedAt === undefined) {
    turnStartedAt = performance.now();
    setImmediate(() => {
      turnStartedAt = undefined;
    });
  } else if (performance.now() - turnStartedAt > longestTurnMs) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
