import { passesFilters } from '../conditions/filter.ts';
import { matches } from '../conditions/match.ts';
import type { Plan } from '../journey/plan.ts';
import { eventExits } from '../journey/rules.ts';
import { behaviourOf } from '../nodes/behaviours.ts';
import type { Hearing } from '../nodes/define-node.ts';
import { isNodeType } from '../nodes/definitions.ts';
import { chooseZone } from '../schedule/zone.ts';
import type { Fact } from './fact.ts';
import { pointOf } from './fact.ts';
import type { Run } from './run.ts';
import type { Scope } from './scope.ts';
import type { World } from './world.ts';

/** The names of events that can do anything to a run where it waits. */
export function heardNames(plan: Plan, run: Run): string[] {
  const { exits, goal } = plan;
  const names = [...eventExits(exits), ...nodeHearings(plan, run)].map(({ event }) => event);
  return [...new Set(goal?.endsRun ? [...names, goal.event] : names)];
}

/** Is this the event, do its filters pass, and is it about the very cart or order? */
export function hears(hearing: Hearing, fact: Fact, scope: Scope): boolean {
  return (
    hearing.event === fact.name &&
    passesFilters(fact.properties, hearing.where ?? [], scope) &&
    matches(fact, hearing.match ?? {}, scope)
  );
}

/** Filters and matches of a fact are read at the fact's own instant, dates in the customer's zone. */
export function factScope(world: World, plan: Plan, run: Run | null, fact: Fact): Scope {
  const { customer, workspaceZone } = world;
  const { zone } = chooseZone(customer.attributes.timezone, plan.timezone, workspaceZone);
  return { customer, run, now: world.now(), arrival: pointOf(fact), workspaceZone, zone };
}

export function nodeHearings(plan: Plan, run: Run): readonly Hearing[] {
  const { position } = run;
  const node = position && plan.nodes[position.nodeId];
  if (!node || !isNodeType(node.type)) return [];
  return behaviourOf(node.type).hears?.(node.config, { nodeId: position.nodeId, run }) ?? [];
}
