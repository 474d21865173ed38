import { toIso } from '@olle/shared/schedule/instant';
import { batcher } from './batcher.ts';
import { claimMessages } from './claim.ts';
import { conclude } from './conclude.ts';
import { handOver } from './hand-over.ts';
import { type Mark, markHandingOver } from './mark.ts';
import { type Prepared, prepare } from './prepare.ts';
import { type Recipient, readRecipients } from './recipient.ts';
import { recordOutcomes } from './record-outcomes.ts';
import type { Sender } from './sender.ts';
import type { Settlement } from './settle.ts';
import { unsubscribeUrl } from './unsubscribe-token.ts';

export interface Drained {
  /** Messages that were taken up, whatever became of them. */
  readonly handled: number;
  /** There may be more that are due. */
  readonly more: boolean;
  /** Milliseconds until the provider may be tried again; 0 unless it cannot be reached. */
  readonly waitMs: number;
}

/** Part of a sender. */
export interface Lane {
  /** Only of journeys that have fewer than the limit. */
  readonly few: boolean;
  /** Of those that the provider takes at once. */
  readonly concurrency: number;
}

/**
 * Takes up to `limit` due messages of the sender's channel, asks the gate again, and hands over those that may go.
 * Ends when each has its outcome on record; what is not begun when `signal` aborts is queued again.
 */
export async function drainOnce(
  sender: Sender,
  limit = 50,
  signal?: AbortSignal,
  { few, concurrency }: Lane = { few: false, concurrency: sender.provider.concurrency },
): Promise<Drained> {
  const { circuit, session, deps, channel } = sender;
  if (circuit.waitMs > 0) return { handled: 0, more: false, waitMs: circuit.waitMs };
  const ids = await claimMessages(session, channel, limit, few);
  if (ids.length === 0) return { handled: 0, more: false, waitMs: 0 };
  const recipients = await readRecipients(deps.sql, channel, ids);
  await sender.plans.load(recipients.map(({ message }) => message));
  const prepared = recipients.map((recipient) => ({ recipient, result: prepareFor(sender, recipient) }));
  const decided = prepared.flatMap(({ recipient, result }) => settlementOf(recipient.message.id, result));
  await recordOutcomes(sender, decided);
  const ready = prepared.flatMap(({ recipient, result }) =>
    result.kind === 'ready' ? [{ ...result, id: recipient.message.id, attempts: recipient.message.attempts }] : [],
  );
  await handOverAll(sender, ready, concurrency, signal);
  return { handled: ids.length, more: circuit.waitMs === 0 && ids.length === limit, waitMs: circuit.waitMs };
}

type Ready = Extract<Prepared, { kind: 'ready' }> & { readonly id: string; readonly attempts: number };

/** What cannot even be prepared has failed, visibly: it keeps none of those beside it waiting. */
function prepareFor({ deps, channel, plans }: Sender, recipient: Recipient): Prepared {
  const { message, customer, now } = recipient;
  const about = { workspaceId: message.workspaceId, customerId: customer?.id ?? message.customerId };
  try {
    return prepare(recipient, {
      channel,
      plan: plans.planOf(message),
      from: deps.mailFrom ?? null,
      unsubscribeUrl: unsubscribeUrl(deps, { ...about, messageId: message.id, channel }),
      tracking: deps,
    });
  } catch (error) {
    const code = 'content_invalid';
    return { kind: 'fail', code, error: String(error), verdict: { decision: 'skip', code, facts: {}, at: toIso(now) } };
  }
}

function settlementOf(id: string, prepared: Prepared): Settlement[] {
  if (prepared.kind === 'ready') return [];
  const { code, verdict } = prepared;
  return prepared.kind === 'skip'
    ? [{ id, status: 'skipped', code, verdict, event: 'skipped', detail: { code } }]
    : [{ id, status: 'failed', code, error: prepared.error, verdict, event: 'failed', detail: { code } }];
}

async function handOverAll(
  sender: Sender,
  ready: readonly Ready[],
  concurrency: number,
  signal?: AbortSignal,
): Promise<void> {
  const { deps, session, provider, circuit } = sender;
  const marked = batcher(async (marks: readonly Mark[]) => {
    const may = await markHandingOver(deps.sql, session.id, marks);
    return ({ id }: Mark) => may.has(id);
  });
  const settled = batcher(async (settlements: readonly Settlement[]) => {
    await recordOutcomes(sender, settlements);
    return () => {};
  });
  const queue = [...ready];
  const writing: Promise<void>[] = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { id, outgoing, rendered, attempts, verdict } = next;
      const stop = signal?.aborted || circuit.waitMs > 0;
      const outcome = stop
        ? ({ kind: 'withdrawn' } as const)
        : await handOver(provider, outgoing, () => marked({ id, rendered, verdict }));
      const settlement = await conclude({ id, to: outgoing.to, attempts }, outcome, provider, circuit);
      if (!settlement) continue;
      // Not awaited here: the session takes its next message while the answer to the last is written.
      const write = settled(settlement.status === 'failed' ? { ...settlement, rendered } : settlement);
      write.catch(() => {}); // looked at below, and a rejection that nobody looks at ends the process
      writing.push(write);
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: concurrency }, work));
  // Only once nothing is in flight any more: who fails then has its messages recovered by the next sender.
  const written = await Promise.allSettled(writing);
  for (const worker of [...workers, ...written]) if (worker.status === 'rejected') throw worker.reason;
}
