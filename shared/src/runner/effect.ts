import type { Plan } from '../journey/plan.ts';
import { type EventExit, eventExits } from '../journey/rules.ts';
import type { Fact } from './fact.ts';
import { endsByGoal } from './goal.ts';
import { factScope, hears, nodeHearings } from './hearing.ts';
import type { Run } from './run.ts';
import type { World } from './world.ts';

/** What a fact does to a waiting run. Exits are looked at before waits, and a goal that ends the run is one. */
export type Effect = { kind: 'exit'; rule: EventExit } | { kind: 'goal' } | { kind: 'heard' } | null;

export function effectOf(world: World, plan: Plan, run: Run, fact: Fact): Effect {
  const scope = factScope(world, plan, run, fact);
  const rule = eventExits(plan.exits).find((exit) => hears(exit, fact, scope));
  if (rule) return { kind: 'exit', rule };
  if (endsByGoal(world, plan, run, fact)) return { kind: 'goal' };
  return nodeHearings(plan, run).some((hearing) => hears(hearing, fact, scope)) ? { kind: 'heard' } : null;
}
