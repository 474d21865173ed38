import { Button } from '@mantine/core';
import { CloudOff } from 'lucide-react';
import { sentenceOfError } from '../../components/sentence-of-error.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import barClasses from '../presence/presence.module.css';
import type { Autosaver, SaveState } from './autosaver.ts';

/** What happened, what is safe and what to do, when the draft is not on the server. */
export function SaveBar({ state, saver }: { readonly state: SaveState; readonly saver: Autosaver }) {
  const t = useMessages('canvas').save;
  const words = useMessages('components');
  if (state.kind !== 'failed') return null;
  const { why, error } = state.failure;
  const sentence = why === 'refused' ? t.refused(sentenceOfError(error, words)) : t[why];
  return (
    <div className={barClasses.bar} role="alert" data-failed>
      <CloudOff size={16} aria-hidden />
      <span className={barClasses.words}>{sentence}</span>
      <Button size="compact-sm" onClick={() => void saver.flush()}>
        {t.retry}
      </Button>
    </div>
  );
}
