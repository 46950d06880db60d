const everyMs = 500;

/**
 * Calls `gone` when the parent process has ended. npm sends a signal to the shell between itself and the script, and that
 * shell ends without forwarding it. Without npm, the parent may end legitimately (`nohup`).
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
