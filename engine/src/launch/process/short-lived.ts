import type { ChildProcess } from 'node:child_process';

const children = new Set<ChildProcess>();
let ended = false;

/** Remembers a child that does one job (a build, an installation), so that a stop need not wait for it. */
export function shortLived<T extends ChildProcess>(child: T): T {
  if (ended) child.kill('SIGKILL');
  children.add(child);
  child.once('exit', () => children.delete(child));
  child.once('error', () => children.delete(child));
  return child;
}

/** Ends those that run, and from now on every new one: called when this process is about to end. */
export function endShortLived(): void {
  ended = true;
  for (const child of children) child.kill('SIGKILL');
}
