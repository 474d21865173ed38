import { useDebouncedValue } from '@mantine/hooks';
import { triggerId } from '@olle/shared/journey/document';
import type { Plan } from '@olle/shared/journey/plan';
import type { Difference } from '@olle/shared/journey-tests/difference';
import { runTest } from '@olle/shared/journey-tests/run-test';
import type { Simulation } from '@olle/shared/simulate/simulate';
import { useMemo } from 'react';
import { type JourneyTest, useJourneyTests } from '../../api/journey-tests.ts';
import type { List } from '../../api/use-list.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { planOf } from './plan-of.ts';
import { useWorkspace } from './use-workspace.ts';

interface Ran {
  readonly difference: Difference | null;
  readonly simulation: Simulation;
  /** The step of the draft at which it went wrong. */
  readonly pointsAt: string | null;
}

export interface TestOutcome {
  readonly test: JourneyTest;
  /** Null while the draft has problems: it cannot be run. */
  readonly ran: Ran | null;
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
  const { items: tests } = list;
  const plan = useQuietPlan(tests.length > 0);
  const outcomes = useMemo(
    () => tests.map((test) => ({ test, ran: plan ? told(runTest(plan, test, workspace), plan.nodes) : null })),
    [tests, plan, workspace],
  );
  return { list, outcomes, failing: outcomes.filter(({ ran }) => ran?.difference).length };
}

/** Compiled only for whom there is something to run, and never at the stroke of a key. */
function useQuietPlan(wanted: boolean): Plan | null {
  const [document] = useDebouncedValue(useEditor(documentOf), pause);
  return wanted ? planOf(document) : null;
}

/** What a test expects may lie at a step that is gone: then the last one that was come to is where it went wrong. */
function told({ difference, simulation }: Omit<Ran, 'pointsAt'>, nodes: Plan['nodes']): Ran {
  const there = (id: string | undefined): boolean => id !== undefined && (id === triggerId || id in nodes);
  const last = simulation.steps.findLast(({ nodeId }) => there(nodeId))?.nodeId ?? triggerId;
  const pointsAt = difference && (there(difference.nodeId) ? difference.nodeId : last);
  return { difference, simulation, pointsAt };
}
