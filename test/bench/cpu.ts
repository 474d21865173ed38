import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second of /proc/<pid>/stat; 100 on every Linux that Node runs on. */
const ticks = 100;

/** CPU seconds that a process has used, with the children that it has waited for and those that live. Linux only. */
export function cpuSeconds(pid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid);
  return own(pid) + children.reduce((sum, child) => sum + cpuSeconds(Number(child)), 0);
}

function fields(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command in parentheses may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

const parentOf = (pid: number): number => Number(fields(pid)[1] ?? -1);

function own(pid: number): number {
  const [utime, stime, cutime, cstime] = fields(pid).slice(11, 15).map(Number);
  return ((utime ?? 0) + (stime ?? 0) + (cutime ?? 0) + (cstime ?? 0)) / ticks;
}
