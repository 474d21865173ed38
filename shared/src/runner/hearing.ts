import { passesFilters } from '../conditions/filter.ts';
import { matches } from '../conditions/match.ts';
import type { Plan } from '../journey/plan.ts';
import type { ExitRule } from '../journey/rules.ts';
import { behaviourOf } from '../nodes/behaviours.ts';
import type { Hearing } from '../nodes/define-node.ts';
import { isNodeType } from '../nodes/definitions.ts';
import { chooseZone } from '../schedule/zone.ts';
import type { Fact } from './fact.ts';
import { pointOf } from './fact.ts';
import type { Run } from './run.ts';
import type { Scope } from './scope.ts';
import type { World } from './world.ts';

/** What a fact does to a waiting run. Exits are looked at before waits. */
export type Effect = { kind: 'exit'; rule: ExitRule } | { kind: 'heard' } | null;

/** The names of events that can do anything to a run where it waits. */
export function heardNames(plan: Plan, run: Run): string[] {
  return [...new Set([...plan.exits.map(({ event }) => event), ...nodeHearings(plan, run).map(({ event }) => event)])];
}

export function effectOf(world: World, plan: Plan, run: Run, fact: Fact): Effect {
  const scope = factScope(world, plan, run, fact);
  const rule = plan.exits.find((exit) => hears(exit, fact, scope));
  if (rule) return { kind: 'exit', rule };
  return nodeHearings(plan, run).some((hearing) => hears(hearing, fact, scope)) ? { kind: 'heard' } : null;
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

function nodeHearings(plan: Plan, run: Run): readonly Hearing[] {
  const node = run.position && plan.nodes[run.position.nodeId];
  if (!node || !isNodeType(node.type)) return [];
  return behaviourOf(node.type).hears?.(node.config) ?? [];
}
