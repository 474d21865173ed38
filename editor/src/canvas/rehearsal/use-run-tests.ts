import { useDebouncedValue } from '@mantine/hooks';
import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import type { Plan } from '@olle/shared/journey/plan';
import type { Difference } from '@olle/shared/journey-tests/difference';
import type { Simulation } from '@olle/shared/simulate/simulate';
import { useMemo } from 'react';
import { type JourneyTest, useJourneyTests } from '../../api/journey-tests.ts';
import type { List } from '../../api/use-list.ts';
import { fetchedLater } from '../../fetched/rest.ts';
import { useFetched } from '../../fetched/use-fetched.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
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

/** What carries customers is much, and most journeys have no tests. */
const runner = fetchedLater(() => import('./test-runner.ts'));

/** Typing is not waited for: what a test says follows a moment later. */
const pause = 300;

/** Every test of the journey through the draft as it is drawn now, here in the browser. */
export function useRunTests(journeyId: string): TestResults {
  const list = useJourneyTests(journeyId);
  const workspace = useWorkspace();
  const { items: tests } = list;
  const wanted = tests.length > 0;
  const found = useFetched(runner, wanted);
  const document = useQuietDocument();
  const outcomes = useMemo(() => {
    // Compiled only for whom there is something to run.
    const plan = wanted && found ? found.planOf(document) : null;
    return tests.map((test) => ({
      test,
      ran: plan && found ? told(found.runTest(plan, test, workspace), plan.nodes) : null,
    }));
  }, [tests, wanted, found, document, workspace]);
  return { list, outcomes, failing: outcomes.filter(({ ran }) => ran?.difference).length };
}

/** Never at the stroke of a key. */
function useQuietDocument(): JourneyDocument {
  const [document] = useDebouncedValue(useEditor(documentOf), pause);
  return document;
}

/** What a test expects may lie at a step that is gone: then the last one that was come to is where it went wrong. */
function told({ difference, simulation }: Omit<Ran, 'pointsAt'>, nodes: Plan['nodes']): Ran {
  const there = (id: string | undefined): boolean => id !== undefined && (id === triggerId || id in nodes);
  const last = simulation.steps.findLast(({ nodeId }) => there(nodeId))?.nodeId ?? triggerId;
  const pointsAt = difference && (there(difference.nodeId) ? difference.nodeId : last);
  return { difference, simulation, pointsAt };
}
