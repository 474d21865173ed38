import type { Bells } from './bell.ts';
import { drainOnce, type Lane } from './drain.ts';
import { recover } from './recover.ts';
import type { Sender } from './sender.ts';
import { openSenderSession } from './sender-session.ts';

export interface Stretch {
  readonly bells: Bells;
  readonly signal: AbortSignal;
  readonly forMs: number;
  /** For what nobody rang for: messages whose time has come, journeys that were resumed. */
  readonly pollMs?: number;
}

const recoverEveryMs = 5_000;

/** Messages taken up at once. A single one waits for those before it, so fewer are taken where they go out slowly. */
const batch = { least: 8, most: 50, slowMs: 400, quickMs: 150 };

/** Of journeys that have fewer queued, taken up beside a batch of many. */
const fewLimit = 20;

/**
 * Sends what is queued, and then at once whatever is queued next, for a stretch of time. Two work side by side: one takes
 * of all, the other only of journeys that have few, so that a single message does not wait for a batch of many.
 */
export async function keepDraining(parts: Omit<Sender, 'session'>, stretch: Stretch): Promise<void> {
  const session = await openSenderSession(parts.deps.sql);
  const sender: Sender = { ...parts, session };
  const failed = new AbortController();
  const both: Stretch = { ...stretch, signal: AbortSignal.any([stretch.signal, failed.signal]) };
  const end = Date.now() + stretch.forMs;
  try {
    // One that takes a single message at a time has nothing to share.
    const most = parts.provider.concurrency;
    const forFew = most > 1 ? 1 : 0;
    const working = [drainAll(sender, both, end, { few: false, concurrency: most - forFew })];
    if (forFew > 0) working.push(drainFew(sender, both, end, { few: true, concurrency: forFew }));
    for (const one of working) one.catch(() => failed.abort());
    // Only once nothing is in flight any more: what is left claimed then is recovered by the next sender.
    const ended = await Promise.allSettled(working);
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  } finally {
    await session.close();
  }
}

async function drainAll(
  sender: Sender,
  { bells, signal, pollMs = 2_000 }: Stretch,
  end: number,
  lane: Lane,
): Promise<void> {
  let limit = batch.most;
  for (let recoverAt = 0; Date.now() < end && !signal.aborted; ) {
    if (Date.now() >= recoverAt) {
      await recover(sender);
      recoverAt = Date.now() + recoverEveryMs;
    }
    const begun = performance.now();
    const { more, waitMs } = await drainOnce(sender, limit, signal, lane);
    const tookMs = performance.now() - begun;
    if (more && tookMs > batch.slowMs) limit = Math.max(batch.least, Math.ceil(limit / 2));
    else if (tookMs < batch.quickMs) limit = Math.min(batch.most, limit * 2);
    if (!more) await bells.all.wait(Math.max(1, Math.min(waitMs || pollMs, end - Date.now())), signal);
  }
}

async function drainFew(
  sender: Sender,
  { bells, signal, pollMs = 2_000 }: Stretch,
  end: number,
  lane: Lane,
): Promise<void> {
  while (Date.now() < end && !signal.aborted) {
    await bells.few.wait(Math.max(1, Math.min(pollMs, end - Date.now())), signal);
    // Where messages never cease there is one each time: the stretch ends all the same.
    while (Date.now() < end && !signal.aborted && (await drainOnce(sender, fewLimit, signal, lane)).handled > 0);
  }
}
