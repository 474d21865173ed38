import type { Bell } from './bell.ts';
import { drainOnce } from './drain.ts';
import { recover } from './recover.ts';
import type { Sender } from './sender.ts';
import { openSenderSession } from './sender-session.ts';

export interface Stretch {
  readonly bell: Bell;
  readonly signal: AbortSignal;
  readonly forMs: number;
  /** For what nobody rang for: messages whose time has come, journeys that were resumed. */
  readonly pollMs?: number;
}

const recoverEveryMs = 5_000;

/** Messages taken up at once. A single one waits for those before it, so fewer are taken where they go out slowly. */
const batch = { least: 8, most: 50, slowMs: 400, quickMs: 150 };

/** Sends what is queued, and then at once whatever is queued next, for a stretch of time. */
export async function keepDraining(
  parts: Omit<Sender, 'session'>,
  { bell, signal, forMs, pollMs = 2_000 }: Stretch,
): Promise<void> {
  const session = await openSenderSession(parts.deps.sql);
  const sender: Sender = { ...parts, session };
  const end = Date.now() + forMs;
  let limit = batch.most;
  try {
    for (let recoverAt = 0; Date.now() < end && !signal.aborted; ) {
      if (Date.now() >= recoverAt) {
        await recover(sender);
        recoverAt = Date.now() + recoverEveryMs;
      }
      const begun = performance.now();
      const { more, waitMs } = await drainOnce(sender, limit, signal);
      const tookMs = performance.now() - begun;
      if (more && tookMs > batch.slowMs) limit = Math.max(batch.least, Math.ceil(limit / 2));
      else if (tookMs < batch.quickMs) limit = Math.min(batch.most, limit * 2);
      if (!more) await bell.wait(Math.max(1, Math.min(waitMs || pollMs, end - Date.now())), signal);
    }
  } finally {
    await session.close();
  }
}
