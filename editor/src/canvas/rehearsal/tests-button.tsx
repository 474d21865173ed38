import { Button } from '@mantine/core';
import { CircleX } from 'lucide-react';
import { useEffect } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { useTestResults } from './test-results.tsx';
import type { TestOutcome } from './use-run-tests.ts';

/** Says at every change how many tests the draft fails; says nothing while it fails none. */
export function TestsButton() {
  const t = useMessages('rehearsal');
  const store = useEditorStore();
  const { failing, outcomes } = useTestResults();
  useEffect(() => {
    store.getState().setRed(outcomes.flatMap(redOf));
    return () => store.getState().setRed([]);
  }, [store, outcomes]);
  if (failing === 0) return null;
  return (
    <Button
      leftSection={<CircleX size={14} aria-hidden color="var(--olle-failed)" />}
      onClick={() => store.getState().setRehearsing('tests')}
    >
      {t.failingTests(failing)}
    </Button>
  );
}

const redOf = ({ test, ran }: TestOutcome) =>
  ran?.difference && ran.pointsAt !== null
    ? [{ name: test.name, nodeId: ran.pointsAt, difference: ran.difference }]
    : [];
