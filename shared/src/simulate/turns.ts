import type { Condition, Filter } from '../conditions/condition.ts';
import { resolveFilters } from '../conditions/filter.ts';
import { readFrom } from '../conditions/reference.ts';
import { conditionExits, eventExits } from '../journey/rules.ts';
import type { JsonObject } from '../json.ts';
import { messageEventKind } from '../messages/message-event.ts';
import type { Hearing } from '../nodes/define-node.ts';
import { nodeHearings } from '../runner/hearing.ts';
import type { Run } from '../runner/run.ts';
import type { Scope } from '../runner/scope.ts';
import { endOfHearing } from '../runner/spread.ts';
import type { World } from '../runner/world.ts';
import { afterFactsOf, type Instant, toIso } from '../schedule/instant.ts';
import { chooseZone } from '../schedule/zone.ts';

/** Something that may still happen, and what it would do to a run that waits. */
export type Turn =
  | {
      /** `wait`: the step hears it. `exit`, `goal`: the run ends by it. */
      readonly kind: 'wait' | 'exit' | 'goal';
      readonly event: string;
      readonly where: Filter[];
      /** The very cart or order: the event's properties with the values they must have. */
      readonly match: JsonObject;
      /** Until when it counts; null: nothing ends the wait by itself. */
      readonly until: string | null;
    }
  | { readonly kind: 'exit_condition'; readonly when: Condition };

/**
 * What can still turn a run where it waits: the events its step and its journey listen for, and reasons to leave.
 * `leavesUntil`: when its last wait ends if nothing happens; nobody leaves later.
 */
export function turnsOf(world: World, run: Run, leavesUntil: Instant | null): Turn[] {
  const { position } = run;
  if (!position) return [];
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const { customer, workspaceZone } = world;
  const { zone } = chooseZone(customer.attributes.timezone, plan.timezone, workspaceZone);
  const now = world.now();
  const scope: Scope = { customer, run, now, arrival: afterFactsOf(now), workspaceZone, zone };
  const heard = (kind: 'wait' | 'exit' | 'goal', { event, where, match }: Hearing, until: number | null): Turn => ({
    kind,
    event,
    where: resolveFilters(where ?? [], scope),
    match: Object.fromEntries(
      Object.entries(match ?? {}).map(([property, from]) => [property, readFrom(from, scope)[0] ?? null]),
    ),
    until: until === null ? null : toIso(until),
  });
  const { goal } = plan;
  const end = endOfHearing(position);
  // Who is held, or was put off, waits on and hears no longer.
  const hearings = run.status === 'held' || (end !== null && end < now) ? [] : nodeHearings(plan, run);
  return [
    ...hearings
      // What becomes of a message is no doing of the customer's alone, and its step says that it waits for it.
      .filter(({ event }) => !messageEventKind(event))
      .map((hearing) => heard('wait', hearing, end)),
    ...eventExits(plan.exits).map((rule) => heard('exit', rule, leavesUntil)),
    ...(goal?.endsRun ? [heard('goal', goal, leavesUntil)] : []),
    ...conditionExits(plan.exits).map(({ when }): Turn => ({ kind: 'exit_condition', when })),
  ];
}
