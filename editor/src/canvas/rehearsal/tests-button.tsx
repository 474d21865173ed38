import { useEffect } from 'react';
import { part } from '../../fetched/part.tsx';
import { useEditorStore } from '../store/editor-context.tsx';
import { useTestResults } from './test-results.tsx';
import type { TestOutcome } from './use-run-tests.ts';

const FailingButton = part(() => import('./failing-button.tsx').then((module) => module.FailingButton));

/** Says at every change how many tests the draft fails; says nothing while it fails none. */
export function TestsButton() {
  const store = useEditorStore();
  const { failing, outcomes } = useTestResults();
  useEffect(() => {
    store.getState().setRed(outcomes.flatMap(redOf));
    return () => store.getState().setRed([]);
  }, [store, outcomes]);
  return failing > 0 && <FailingButton failing={failing} />;
}

const redOf = ({ test, ran }: TestOutcome) =>
  ran?.difference && ran.pointsAt !== null
    ? [{ name: test.name, nodeId: ran.pointsAt, difference: ran.difference }]
    : [];
