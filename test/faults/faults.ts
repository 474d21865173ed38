import { setTimeout as sleep } from 'node:timers/promises';
import { type Part, processOf } from '../harness/processes-of.ts';
import { forgetHistory } from './forget-history.ts';
import type { Installation } from './installation.ts';

/**
 * What may go wrong at any moment. `kill` is -9, `restart` a clean stop that the launcher answers, `freeze` a pause of
 * 3 s; `kill_launcher` is -9 of what restarts the others, `forget` Temporal's history lost for good.
 */
export type Fault =
  | { readonly kind: 'kill' | 'restart' | 'freeze'; readonly part: Part }
  | { readonly kind: 'mail_refused' | 'mail_cut' | 'kill_launcher' | 'forget' };

const parts: readonly Part[] = ['api', 'worker', 'bulk', 'temporal', 'postgres'];

/** One round: every process is killed, the servers restarted, one frozen, one forgets, and the mail server misbehaves in both ways. */
export const round: readonly Fault[] = [
  ...parts.map((part) => ({ kind: 'kill', part }) as const),
  { kind: 'kill_launcher' },
  { kind: 'restart', part: 'postgres' },
  { kind: 'restart', part: 'temporal' },
  { kind: 'freeze', part: 'worker' },
  { kind: 'freeze', part: 'temporal' },
  { kind: 'forget' },
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

/** Does them one after the other, says each time how far it is, and counts those that found something to do. */
export async function inject(
  installation: Installation,
  faults: readonly Fault[],
  next: () => number,
  progress: (share: number) => void,
): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  const endedAt = new Map<Part, number>();
  for (const [index, fault] of faults.entries()) {
    progress((index + 1) / faults.length);
    await sleep(600 + next() * 1_400);
    const one = spared(fault, endedAt, index);
    const name = await injectOne(installation, one);
    if (name === null) continue;
    done[name] = (done[name] ?? 0) + 1;
    const part = endedBy(one);
    if (part) endedAt.set(part, Date.now());
  }
  return done;
}

const endedBy = (fault: Fault): Part | null =>
  fault.kind === 'forget' ? 'temporal' : fault.kind === 'kill' || fault.kind === 'restart' ? fault.part : null;

/** A launcher gives a server up that again and again does not live for half a minute, and so it should: a part is killed instead. */
function spared(fault: Fault, endedAt: ReadonlyMap<Part, number>, index: number): Fault {
  const part = endedBy(fault);
  const isServer = part === 'postgres' || part === 'temporal';
  if (!isServer || Date.now() - (endedAt.get(part) ?? 0) > 31_000) return fault;
  return { kind: 'kill', part: index % 2 === 0 ? 'api' : 'worker' };
}

async function injectOne(installation: Installation, fault: Fault): Promise<string | null> {
  const { smtp, launcher, dataDir } = installation;
  switch (fault.kind) {
    case 'mail_cut':
      // Accepted, and the line is cut before the answer: whoever sends again sends twice.
      smtp.cutNext(2);
      return fault.kind;
    case 'mail_refused':
      smtp.refuse(true);
      setTimeout(() => smtp.refuse(false), 3_000);
      return fault.kind;
    case 'kill_launcher':
      process.kill(launcher, 'SIGKILL');
      await installation.startAgain();
      return fault.kind;
    case 'forget': {
      const pid = await living(launcher, 'temporal');
      if (pid === undefined) return null;
      forgetHistory(pid, dataDir);
      return fault.kind;
    }
    case 'kill':
    case 'restart':
    case 'freeze': {
      const pid = await living(launcher, fault.part);
      if (pid === undefined) return null;
      const wasThere = await (fault.kind === 'freeze' ? freeze(pid) : tell(pid, signals[fault.kind]));
      return wasThere ? `${fault.kind}_${fault.part}` : null;
    }
  }
}

/** What was killed before is on its way up again. */
export async function living(launcher: number, part: Part): Promise<number | undefined> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await sleep(100)) {
    const pid = processOf(launcher, part);
    if (pid !== undefined) return pid;
  }
  return undefined;
}

const signals = { kill: 'SIGKILL', restart: 'SIGTERM' } as const;

/** False: it has ended meanwhile, by itself or by its launcher. */
function tell(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

async function freeze(pid: number): Promise<boolean> {
  const wasThere = tell(pid, 'SIGSTOP');
  await sleep(3_000);
  tell(pid, 'SIGCONT');
  return wasThere;
}
