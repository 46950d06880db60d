/** Long work lets others have their turn after this time; longer than most pieces of work take. */
const longestTurnMs = 5;

let turnStartedAt: number | undefined;

/**
 * To be awaited between the pieces of long work: lets sockets and timers have their turn when this one has taken long.
 * SQLite answers at once, so that nothing else would happen while one query follows the other.
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
