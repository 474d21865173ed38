import { Button } from '@mantine/core';
import { CircleX } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditorStore } from '../store/editor-context.tsx';

/** How many tests the draft fails, and the way to them. */
export function FailingButton({ failing }: { readonly failing: number }) {
  const t = useMessages('rehearsal');
  const store = useEditorStore();
  return (
    <Button
      leftSection={<CircleX size={14} aria-hidden color="var(--olle-failed)" />}
      onClick={() => store.getState().setRehearsing('tests')}
    >
      {t.failingTests(failing)}
    </Button>
  );
}
