import { useDebouncedValue } from '@mantine/hooks';
import type { Difference } from '@olle/shared/journey-tests/difference';
import { runTest } from '@olle/shared/journey-tests/run-test';
import type { Simulation } from '@olle/shared/simulate/simulate';
import { useMemo } from 'react';
import { type JourneyTest, useJourneyTests } from '../../api/journey-tests.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import type { List } from '../../api/use-list.ts';
import { usePlan } from './use-plan.ts';

export interface TestOutcome {
  readonly test: JourneyTest;
  /** Null while the draft has problems: it cannot be run. */
  readonly ran: { readonly difference: Difference | null; readonly simulation: Simulation } | null;
}

export interface TestResults {
  readonly list: List<JourneyTest>;
  readonly outcomes: readonly TestOutcome[];
  readonly failing: number;
}

/** Typing is not waited for: what a test says follows a moment later. */
const pause = 300;

/** Every test of the journey through the draft as it is drawn now, here in the browser. */
export function useTestResults(journeyId: string): TestResults {
  const list = useJourneyTests(journeyId);
  const zone = useWorkspaceZone();
  const [plan] = useDebouncedValue(usePlan(), pause);
  const { items } = list;
  const ids = items.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join();
  // The list is a new one at each look; what is in it is not.
  const tests = useMemo(() => items, [ids]);
  const outcomes = useMemo(
    () => tests.map((test) => ({ test, ran: plan ? runTest(plan, test, { workspaceZone: zone }) : null })),
    [tests, plan, zone],
  );
  return { list, outcomes, failing: outcomes.filter(({ ran }) => ran?.difference).length };
}
