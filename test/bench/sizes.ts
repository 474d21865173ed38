import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Resident memory of a process and its children, in MB, each shared page counted once per process. Linux only. */
export function residentMb(pid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  const own = Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1_024;
  return Math.round(own + children.reduce((sum, child) => sum + residentMb(Number(child)), 0));
}

/** What a folder or file takes on disk, in MB. */
export function diskMb(at: string): number {
  return Math.round(bytesOf(at) / 1_048_576);
}

function bytesOf(at: string): number {
  const stat = statSync(at, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(at).reduce((sum, name) => sum + bytesOf(path.join(at, name)), 0);
}

function parentOf(pid: string): number {
  return Number(/PPid:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? -1);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It ended while we were looking.
    return '';
  }
}
