const everyMs = 500;

/**
 * Calls `gone` when the process that started this one is gone. npm hands a signal to the shell between itself and the
 * script, and that shell ends without a word to anybody. Elsewhere the starter may end for good reasons (`nohup`).
 */
export function watchNpm(gone: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, everyMs);
  timer.unref();
}
