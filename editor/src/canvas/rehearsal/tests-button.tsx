import { Button } from '@mantine/core';
import { CircleX } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { useTestResults } from './use-test-results.ts';

/** Says at every change how many tests the draft fails; says nothing while it fails none. */
export function TestsButton({ journeyId }: { readonly journeyId: string }) {
  const t = useMessages('rehearsal');
  const store = useEditorStore();
  const { failing } = useTestResults(journeyId);
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
