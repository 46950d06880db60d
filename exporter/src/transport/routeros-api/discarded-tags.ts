/**
 * Tags whose sentences are dropped: cancelled commands until their own `!done`, the cancels themselves, and liveness
 * checks. Otherwise a late reply would look like a protocol error, which is how node-routeros 1.6.9 ends its process.
 */
export class DiscardedTags {
  readonly #tags = new Set<string>();
  /** Cancelled commands the device may still be running. */
  readonly #cancelled = new Map<string, { readonly timer: NodeJS.Timeout; readonly cancelTag: string }>();

  /** Commands that still occupy a slot on the device. */
  get cancelledCount(): number {
    return this.#cancelled.size;
  }

  has(tag: string): boolean {
    return this.#tags.has(tag);
  }

  add(tag: string): void {
    this.#tags.add(tag);
  }

  /** Calls `onOverdue` if the device does not end the command in time; the tag then counts as unknown. */
  addCancelled(tag: string, cancelTag: string, grace: { ms: number; onOverdue: () => void }): void {
    this.#tags.add(tag);
    this.#tags.add(cancelTag);
    const timer = setTimeout(() => {
      this.#forget(tag);
      this.#tags.delete(cancelTag);
      grace.onOverdue();
    }, grace.ms);
    this.#cancelled.set(tag, { timer, cancelTag });
  }

  /** True if the sentence belongs to one of these tags. */
  take(tag: string, reply: string): boolean {
    if (!this.#tags.has(tag)) return false;
    if (reply === '!done') this.#forget(tag);
    return true;
  }

  clear(): void {
    for (const { timer } of this.#cancelled.values()) clearTimeout(timer);
    this.#cancelled.clear();
    this.#tags.clear();
  }

  #forget(tag: string): void {
    this.#tags.delete(tag);
    const cancelled = this.#cancelled.get(tag);
    if (cancelled === undefined) return;
    clearTimeout(cancelled.timer);
    this.#cancelled.delete(tag);
  }
}
