import { drive } from '@olle/shared/runner/drive';
import { refusalOf } from '@olle/shared/runner/enter';
import type { LiveJourney } from '@olle/shared/runner/journey';
import type { Asking } from '@olle/shared/runner/question';
import type { Reason } from '@olle/shared/runner/reason';
import { isLive } from '@olle/shared/runner/run';
import type { World } from '@olle/shared/runner/world';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../db/database.ts';
import { answerFromDatabase } from '../movement/answer.ts';
import { because } from './because.ts';
import { triggerAnswer } from './trigger-answer.ts';

export interface Asked {
  readonly workspaceId: string;
  readonly journey: LiveJourney;
  readonly world: World;
}

export interface WhyNot {
  readonly outcome: 'inside' | 'open' | 'kept_out';
  readonly reason: Reason;
  readonly runId: string | null;
}

/**
 * The first thing that keeps a customer out of an active journey: what starts it, else what the door says, asked by the
 * same functions that let people in. The door's questions take places and deal variants: the caller rolls back.
 */
export async function whyNot(tx: TransactionSql, asked: Asked): Promise<WhyNot> {
  const { world, journey, workspaceId } = asked;
  const zone = world.workspaceZone;
  const inside = [...world.runs.values()].find((run) => run.journeyId === journey.id && isLive(run));
  if (inside) {
    const reason = because('inside_now', { at: toIso(inside.enteredAt), zone });
    return { outcome: 'inside', reason, runId: inside.id };
  }
  const ask = async <T>(computation: Asking<T>): Promise<T> => {
    const asker = { customerId: world.customer.id, workspaceId };
    const [result] = await drive([computation], answerFromDatabase(tx, [asker]));
    if (result?.status !== 'fulfilled') throw result?.reason;
    return result.value;
  };
  const { kept, cause, waits } = await triggerAnswer(tx, asked, ask);
  if (kept) return { outcome: 'kept_out', reason: kept, runId: null };
  const fact = 'fact' in cause ? cause.fact : null;
  const [entered] = fact ? await runBy(tx, world.customer.id, journey.id, fact.seq) : [];
  const refused = entered || !fact ? null : await refusalThen(tx, asked, fact.at);
  const reason = refused ?? (await ask(refusalOf(world, journey, cause)));
  if (reason) return { outcome: 'kept_out', reason, runId: entered?.id ?? null };
  if (entered) {
    const was = because('was_inside', { at: toIso(entered.enteredAt.getTime()), zone });
    return { outcome: 'open', reason: was, runId: entered.id };
  }
  if (fact) {
    const early = because('trigger_too_early', { event: fact.name, at: toIso(fact.at), zone });
    return { outcome: 'kept_out', reason: early, runId: null };
  }
  return { outcome: 'open', reason: waits ?? because('would_enter'), runId: null };
}

const runBy = (tx: TransactionSql, customerId: string, journeyId: string, seq: number) =>
  tx<{ id: string; enteredAt: Date }[]>`
    select id, entered_at as "enteredAt" from run
    where customer_id = ${customerId} and journey_id = ${journeyId} and entry_seq = ${seq}`;

/** What the door said of that very event, when it came. */
async function refusalThen(tx: TransactionSql, { world, journey }: Asked, at: number): Promise<Reason | null> {
  const [row] = await tx<{ reason: Reason }[]>`
    select reason from entry_refused
    where customer_id = ${world.customer.id} and journey_id = ${journey.id} and last_at = ${new Date(at)} limit 1`;
  return row?.reason ?? null;
}
