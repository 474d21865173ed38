import { explain } from '@olle/shared/conditions/evaluate';
import { passesFilters } from '@olle/shared/conditions/filter';
import { elementsOf, readPath } from '@olle/shared/conditions/path';
import { definitionOfTrigger, type Trigger } from '@olle/shared/journey/trigger';
import type { JsonObject } from '@olle/shared/json';
import type { EntryCause } from '@olle/shared/runner/enter';
import type { Fact } from '@olle/shared/runner/fact';
import { factScope } from '@olle/shared/runner/hearing';
import { ownFacts } from '@olle/shared/runner/own-facts';
import type { Asking } from '@olle/shared/runner/question';
import type { Reason } from '@olle/shared/runner/reason';
import { afterFactsOf, toIso } from '@olle/shared/schedule/instant';
import { chooseZone } from '@olle/shared/schedule/zone';
import type { TransactionSql } from '../db/database.ts';
import { because } from './because.ts';
import { nextDate } from './evaluate-dates.ts';
import type { Asked } from './why-not.ts';

/** Events of the name that are looked at, the newest first. */
const mostEvents = 500;

interface Answered {
  /** Why the trigger does not bring the customer in; null: it does, or waits for its time. */
  readonly kept: Reason | null;
  /** What would stand at the door. */
  readonly cause: EntryCause;
  /** What it waits for. */
  readonly waits?: Reason;
}

type Ask = <T>(computation: Asking<T>) => Promise<T>;

const hand: EntryCause = { payload: {} };

/** Has what starts the journey happened for this customer? Asked of the trigger's own definition. */
export async function triggerAnswer(tx: TransactionSql, asked: Asked, ask: Ask): Promise<Answered> {
  const { trigger } = asked.journey.plan;
  if (trigger.type === 'api') return { kept: because('only_by_hand'), cause: hand };
  if (trigger.type === 'date') return byDate(asked, trigger);
  if (trigger.type === 'schedule') {
    const { holds, facts } = await member(tx, asked, trigger.segmentId, ask);
    return { kept: holds ? null : because('outside_segment', facts), cause: hand, waits: because('schedule_waits') };
  }
  const facts = await readFacts(tx, asked, trigger);
  const definition = definitionOfTrigger(trigger);
  const scopeOf = (fact: Fact) => factScope(asked.world, asked.journey.plan, null, fact);
  const started = facts.find((fact) =>
    definition.startedBy(trigger, fact, { journeyId: asked.journey.id, scope: () => scopeOf(fact) }),
  );
  if (started) return { kept: await tooOld(tx, asked, started), cause: { fact: started } };
  if (trigger.type === 'segment') return { kept: await bySegment(tx, asked, trigger, ask), cause: hand };
  const [last] = facts;
  if (!last) return { kept: because('trigger_never', { event: trigger.event }), cause: hand };
  const where = trigger.where ?? [];
  const failing = where.find((filter) => !passesFilters(last.properties, [filter], scopeOf(last)));
  const saw = failing ? sawOf(failing, last) : {};
  return { kept: because('trigger_filtered', { ...told(asked, last), saw }), cause: hand };
}

const told = ({ world }: Asked, { name, at }: Fact): JsonObject => ({
  event: name,
  at: toIso(at),
  zone: world.workspaceZone,
});

type Heard = Fact & { readonly live: boolean };
type EventTrigger = Extract<Trigger, { type: 'event' }>;
type SegmentTrigger = Extract<Trigger, { type: 'segment' }>;
type DateTrigger = Extract<Trigger, { type: 'date' }>;

async function readFacts(
  tx: TransactionSql,
  { world }: Asked,
  trigger: EventTrigger | SegmentTrigger,
): Promise<Heard[]> {
  const own = trigger.type === 'segment' && (trigger.on === 'enters' ? ownFacts.segmentEntered : ownFacts.segmentLeft);
  const rows = await tx<(Omit<Heard, 'at'> & { at: Date })[]>`
    select id as seq, name, at, properties, live from event
    where customer_id = ${world.customer.id} and name = ${own || (trigger.type === 'event' ? trigger.event : '')}
    order by at desc, id desc limit ${mostEvents}`;
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

/** One that brought nobody in, because it was history or the journey was not there yet. */
async function tooOld(tx: TransactionSql, asked: Asked, fact: Heard): Promise<Reason | null> {
  if (!fact.live) return because('trigger_history', told(asked, fact));
  const [first] = await tx<{ at: Date | null }[]>`
    select min(published_at) as at from journey_version where journey_id = ${asked.journey.id}`;
  const before = first?.at && fact.at < first.at.getTime();
  return before ? because('trigger_before_journey', told(asked, fact)) : null;
}

function sawOf(filter: NonNullable<EventTrigger['where']>[number], { properties }: Fact): JsonObject {
  const asJson = (value: unknown) => value as JsonObject[string]; // filters are JSON: they came in as JSON
  if ('any_in' in filter)
    return {
      any_in: filter.any_in,
      elements: elementsOf(readPath(properties, filter.any_in)).length,
      where: filter.where.map(({ property, op, value }) => ({ property, op, expected: asJson(value ?? null) })),
    };
  const { property, op, value } = filter;
  const [actual = null] = readPath(properties, property);
  return { attribute: property, op, expected: asJson(value ?? null), actual };
}

async function member(tx: TransactionSql, { world, workspaceId }: Asked, segmentId: string, ask: Ask) {
  const [segment] = await tx<{ name: string; condition: Parameters<typeof explain>[0] }[]>`
    select name, condition from segment where id::text = ${segmentId} and workspace_id = ${workspaceId}`;
  if (!segment) return { holds: false, facts: { segmentName: '' } };
  const { customer, workspaceZone } = world;
  const now = world.now();
  const { zone } = chooseZone(customer.attributes.timezone, workspaceZone);
  const scope = { customer, run: null, now, arrival: afterFactsOf(now), workspaceZone, zone };
  const { holds, facts } = await ask(explain(segment.condition, scope));
  return { holds, facts: { segmentName: segment.name, saw: facts } };
}

async function bySegment(
  tx: TransactionSql,
  asked: Asked,
  { segmentId, on }: SegmentTrigger,
  ask: Ask,
): Promise<Reason> {
  const { holds, facts } = await member(tx, asked, segmentId, ask);
  if (on === 'enters') return because(holds ? 'in_segment_before' : 'outside_segment', facts);
  return because(holds ? 'still_in_segment' : 'never_in_segment', facts);
}

function byDate({ world, journey }: Asked, trigger: DateTrigger): Answered {
  const { customer, workspaceZone } = world;
  const now = world.now();
  const next = nextDate({ customer, workspaceZone }, { trigger, timezone: journey.plan.timezone ?? null }, now);
  if (next)
    return { kept: null, cause: hand, waits: because('date_waits', { at: toIso(next.at), zone: workspaceZone }) };
  const [value = null] = readPath(customer.attributes, trigger.attribute);
  return { kept: because('no_date', { attribute: trigger.attribute, value }), cause: hand };
}
