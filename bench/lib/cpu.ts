/** Processor time of this process, user and system. */
export function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time of this process per run of `work`, averaged over `times` sequential runs. */
export async function cpuPerRun(times: number, work: () => unknown): Promise<number> {
  const before = ownCpuMs();
  for (let i = 0; i < times; i += 1) await work();
  return (ownCpuMs() - before) / times;
}
