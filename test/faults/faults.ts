import { setTimeout as sleep } from 'node:timers/promises';
import { type Part, processOf } from '../harness/processes-of.ts';
import type { Smtp } from '../harness/smtp.ts';

/** What may go wrong at any moment. `kill` is -9, `restart` a clean stop that the launcher answers, `freeze` a pause of 3 s. */
export type Fault =
  | { readonly kind: 'kill' | 'restart' | 'freeze'; readonly part: Part }
  | { readonly kind: 'mail_refused' | 'mail_cut' };

const parts: readonly Part[] = ['api', 'worker', 'temporal', 'postgres'];

/** One round: every process is killed, the servers restarted, one frozen, and the mail server misbehaves in both ways. */
const round: readonly Fault[] = [
  ...parts.map((part) => ({ kind: 'kill', part }) as const),
  { kind: 'restart', part: 'postgres' },
  { kind: 'restart', part: 'temporal' },
  { kind: 'freeze', part: 'worker' },
  { kind: 'freeze', part: 'temporal' },
  { kind: 'mail_refused' },
  { kind: 'mail_cut' },
];

/** As many as asked, each about as often, in an order that the seed gives. */
export function someFaults(count: number, next: () => number, only: readonly Fault[] = round): Fault[] {
  return Array.from({ length: count }, (_, index) => ({ fault: only[index % only.length] as Fault, key: next() })) // within
    .sort((a, b) => a.key - b.key)
    .map(({ fault }) => fault);
}

/** Kills alone, as the large run counts them. */
export const kills: readonly Fault[] = parts.map((part) => ({ kind: 'kill', part }));

/** Does them one after the other, and counts those that found something to do. */
export async function inject(
  launcher: number,
  smtp: Smtp,
  faults: readonly Fault[],
  next: () => number,
): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  const endedAt = new Map<Part, number>();
  for (const [index, fault] of faults.entries()) {
    await sleep(600 + next() * 1_400);
    const one = spared(fault, endedAt, index);
    const name = await injectOne(launcher, smtp, one);
    if (name === null) continue;
    done[name] = (done[name] ?? 0) + 1;
    if (one.kind === 'kill' || one.kind === 'restart') endedAt.set(one.part, Date.now());
  }
  return done;
}

/** A launcher gives a server up that again and again does not live for half a minute, and so it should: a part is killed instead. */
function spared(fault: Fault, endedAt: ReadonlyMap<Part, number>, index: number): Fault {
  if (fault.kind !== 'kill' && fault.kind !== 'restart') return fault;
  const isServer = fault.part === 'postgres' || fault.part === 'temporal';
  if (!isServer || Date.now() - (endedAt.get(fault.part) ?? 0) > 31_000) return fault;
  return { kind: 'kill', part: index % 2 === 0 ? 'api' : 'worker' };
}

async function injectOne(launcher: number, smtp: Smtp, fault: Fault): Promise<string | null> {
  switch (fault.kind) {
    case 'mail_cut':
      // Accepted, and the line is cut before the answer: whoever sends again sends twice.
      smtp.cutNext(2);
      return fault.kind;
    case 'mail_refused':
      smtp.refuse(true);
      setTimeout(() => smtp.refuse(false), 3_000);
      return fault.kind;
    case 'kill':
    case 'restart':
    case 'freeze': {
      const pid = await living(launcher, fault.part);
      if (pid === undefined) return null;
      if (fault.kind === 'freeze') await freeze(pid);
      else process.kill(pid, fault.kind === 'kill' ? 'SIGKILL' : 'SIGTERM');
      return `${fault.kind}_${fault.part}`;
    }
  }
}

/** What was killed before is on its way up again. */
async function living(launcher: number, part: Part): Promise<number | undefined> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await sleep(100)) {
    const pid = processOf(launcher, part);
    if (pid !== undefined) return pid;
  }
  return undefined;
}

async function freeze(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  await sleep(3_000);
  try {
    process.kill(pid, 'SIGCONT');
  } catch {
    // Its launcher has given it up meanwhile.
  }
}
