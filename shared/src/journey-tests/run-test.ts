import type { JourneyTestBody } from '../api/journey-tests.ts';
import type { Condition } from '../conditions/condition.ts';
import type { Plan } from '../journey/plan.ts';
import { inventedCustomer, simulatedEvent } from '../simulate/invented-customer.ts';
import type { Envelope } from '../simulate/rendered-message.ts';
import { type Simulation, simulate } from '../simulate/simulate.ts';
import { type Difference, differenceOf } from './difference.ts';

interface Workspace {
  readonly workspaceZone: string;
  /** Asked when the scenario does not say in which segments its customer is. */
  readonly segments?: Readonly<Record<string, Condition>>;
  /** For whom looks at the messages, too. */
  readonly envelope?: Envelope | undefined;
}

/** One saved scenario through a plan. Pure: the editor runs it at every change, the server before publishing. */
export function runTest(
  plan: Plan,
  { scenario, expect }: Pick<JourneyTestBody, 'scenario' | 'expect'>,
  { workspaceZone, segments = {}, envelope }: Workspace,
): { difference: Difference | null; simulation: Simulation } {
  const { customer, history, member } = inventedCustomer(scenario.customer);
  const simulation = simulate({
    plan,
    customer,
    events: [...history, ...scenario.events.map(simulatedEvent)],
    at: Date.parse(scenario.at),
    segments: member ?? segments,
    workspaceZone,
    envelope,
  });
  return { difference: differenceOf(simulation, expect), simulation };
}
