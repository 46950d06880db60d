/**
 * Tags whose sentences are thrown away: cancelled commands until their own `!done`, the cancels themselves, and
 * questions whose answer only shows that the device is alive. Without this a late reply would look like a broken
 * protocol, which is how node-routeros 1.6.9 ends its process.
 */
export class DiscardedTags {
  readonly #tags = new Set<string>();
  /** Cancelled commands the device may still be working on. */
  readonly #cancelled = new Map<string, { readonly timer: NodeJS.Timeout; readonly cancelTag: string }>();

  /** Commands that still take a place on the device. */
  get cancelledCount(): number {
    return this.#cancelled.size;
  }

  has(tag: string): boolean {
    return this.#tags.has(tag);
  }

  add(tag: string): void {
    this.#tags.add(tag);
  }

  /** `onOverdue` runs when the device has not ended the command in time; from then on the tag is an unknown one. */
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

  /** True when the sentence belongs to one of these tags. */
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
