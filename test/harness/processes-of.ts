import { readdirSync, readFileSync } from 'node:fs';

export type Part = 'api' | 'worker' | 'bulk' | 'temporal' | 'postgres';

const marks: Record<Part, RegExp> = {
  api: /api\/main\.ts/,
  worker: /worker\/main\.ts/,
  bulk: /worker\/bulk-main\.ts/,
  temporal: /start-dev/,
  postgres: /postgres.* -D /,
};

/** The process of a part that a launcher started, itself or through the worker; undefined while it is down. Linux only. */
export function processOf(launcher: number, part: Part): number | undefined {
  const parent = part === 'bulk' ? processOf(launcher, 'worker') : launcher;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => parentOf(pid) === parent && marks[part].test(commandOf(pid)));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It ended while we were looking.
    return '';
  }
}

const parentOf = (pid: number): number => {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};
const commandOf = (pid: number): string => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
