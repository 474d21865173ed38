import type { simulateAnswer, simulateBody } from '@olle/shared/api/simulate';
import type { Condition } from '@olle/shared/conditions/condition';
import type { Language } from '@olle/shared/i18n/language';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import type { Plan } from '@olle/shared/journey/plan';
import { unsubscribePreview } from '@olle/shared/messages/unsubscribe-preview';
import { inventedCustomer, simulatedEvent } from '@olle/shared/simulate/invented-customer';
import { needsOf } from '@olle/shared/simulate/plan-needs';
import { horizonMs, type SimulateInput, simulate } from '@olle/shared/simulate/simulate';
import type { z } from 'zod';
import type { Database, Sql } from '../../db/database.ts';
import { chosenPlan } from '../../rehearsal/chosen-plan.ts';
import { readRecorded } from '../../rehearsal/recorded-customers.ts';
import { type RehearsedWorkspace, readSender, readWorkspace } from '../../rehearsal/rehearsed-workspace.ts';
import { readCustomer } from '../customers/find-customer.ts';
import { ApiError } from '../http/api-error.ts';

type Body = z.infer<typeof simulateBody>;
type Lived = Omit<SimulateInput, 'plan' | 'at' | 'workspaceZone'>;

/** Carries one customer, real or invented, through a draft or a version; nothing is stored or sent. */
export async function simulateJourney(
  { database, publicUrl }: { readonly database: Database; readonly publicUrl: string },
  workspaceId: string,
  journeyId: string,
  body: Body,
  language: Language,
): Promise<z.input<typeof simulateAnswer>> {
  const { sql } = database;
  const plan = await chosenPlan(database, workspaceId, journeyId, body, language);
  const workspace = await readWorkspace(sql, workspaceId);
  const { workspaceZone } = workspace;
  const at = Date.parse(body.at);
  const lived: Lived =
    'userId' in body.customer
      ? await recorded(sql, { workspaceId, journeyId, plan, at, ...workspace }, body.customer.userId, body.events)
      : invented(body.customer, body.events ?? [], workspace.segments);
  const { facts, ...simulation } = simulate({
    plan,
    journeyId,
    at,
    workspaceZone,
    envelope: { sender: await readSender(sql, workspaceId), unsubscribeUrl: unsubscribePreview(publicUrl), language },
    ...(body.responses ? { responses: body.responses } : {}),
    ...lived,
  });
  const { reason, steps, messages } = simulation;
  return {
    ...simulation,
    ...(reason === undefined ? {} : { message: sentenceOf({ code: reason, facts: facts ?? {} }, language) }),
    steps: [...steps],
    messages: [...messages],
  };
}

interface Recorded extends RehearsedWorkspace {
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly plan: Plan;
  readonly at: number;
}

/**
 * A real customer as recorded. Of the past: attributes, cart and consents as they were then, and what happened since happens again
 * unless other events are given. From now on: as they are.
 */
async function recorded(
  sql: Sql,
  { workspaceId, journeyId, plan, at, segments, workspaceZone }: Recorded,
  userId: string,
  given: Body['events'],
): Promise<Lived> {
  const { id, attributes } = await readCustomer(sql, workspaceId, userId);
  const needs = needsOf(plan, { from: at, segments, workspaceZone });
  const end = given ? at - 1 : at + horizonMs;
  const { customers } = await readRecorded(sql, [id], { workspaceId, journeyId, needs, from: at, end });
  const [found] = customers;
  if (!found) throw new ApiError('customer_not_found');
  const isPast = at < Date.now();
  const events = found.events.map(({ name, ...event }) => ({ ...event, event: name }));
  return {
    customer: isPast ? found.customer : { ...found.customer, attributes },
    events: [...events, ...(given ?? []).map(simulatedEvent)],
    recorded: isPast ? found.changes : found.changes.filter((change) => 'subject' in change),
    variants: found.variants,
    segments,
    known: isPast ? 'recorded' : 'now',
  };
}

function invented(
  given: Exclude<Body['customer'], { userId: string }>,
  events: NonNullable<Body['events']>,
  segments: Readonly<Record<string, Condition>>,
): Lived {
  const { customer, history, member } = inventedCustomer(given);
  return { customer, events: [...history, ...events.map(simulatedEvent)], segments: member ?? segments };
}
