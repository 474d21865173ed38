import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Journey } from '../../api/journeys.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { sameMeaning } from '../store/same-meaning.ts';

interface PublishButtonProps {
  readonly journey: Journey;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** Loud only while there is something to publish. Without a change it still leads to those in older versions. */
export function PublishButton({ journey: { live, status }, disabled, onClick }: PublishButtonProps) {
  const t = useMessages('canvas').publish;
  const document = useEditor(documentOf);
  const published = live?.document;
  const unchanged = useMemo(() => published !== undefined && sameMeaning(document, published), [document, published]);
  if (unchanged)
    return (
      <Button
        variant="subtle"
        color="gray"
        c="var(--olle-quiet)"
        title={t.unchangedHint}
        disabled={disabled}
        onClick={onClick}
      >
        {t.unchanged}
      </Button>
    );
  const startIsNext = published !== undefined && status === 'draft';
  return (
    <Button variant={startIsNext ? 'default' : 'filled'} disabled={disabled} onClick={onClick}>
      {t.action}
    </Button>
  );
}
