import { readFileSync } from 'node:fs';

/** Linux counts the time of a process in hundredths of a second. */
const tickMs = 10;

/** Processor time of a process so far, user and system. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

function statusMiB(pid: number, name: string): number {
  const line = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}

export const residentMiB = (pid: number): number => statusMiB(pid, 'VmRSS');
export const peakResidentMiB = (pid: number): number => statusMiB(pid, 'VmHWM');
