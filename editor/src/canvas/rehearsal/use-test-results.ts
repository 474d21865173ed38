import { useDebouncedValue } from '@mantine/hooks';
import type { Difference } from '@olle/shared/journey-tests/difference';
import { runTest } from '@olle/shared/journey-tests/run-test';
import type { Simulation } from '@olle/shared/simulate/simulate';
import { useMemo } from 'react';
import { type JourneyTest, useJourneyTests } from '../../api/journey-tests.ts';
import type { List } from '../../api/use-list.ts';
import { usePlan } from './use-plan.ts';
import { useWorkspace } from './use-workspace.ts';

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
  const workspace = useWorkspace();
  const [plan] = useDebouncedValue(usePlan(), pause);
  const { items: tests } = list;
  const outcomes = useMemo(
    () => tests.map((test) => ({ test, ran: plan ? runTest(plan, test, workspace) : null })),
    [tests, plan, workspace],
  );
  return { list, outcomes, failing: outcomes.filter(({ ran }) => ran?.difference).length };
}
