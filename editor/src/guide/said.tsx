import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { StepId, TaskId } from './steps.ts';
import { useWords } from './use-words.ts';

interface SaidProps {
  readonly step: StepId | null;
  readonly task: TaskId | null;
  readonly advice: string;
}

/** For who hears the page: which step is done, and what comes next, whenever that changes. */
export function Said({ step, task, advice }: SaidProps) {
  const { t } = useWords();
  const [before, setBefore] = useState({ step, task });
  const [said, say] = useState('');
  useEffect(() => {
    if (before.task === task) return;
    const next = step ? t.next(t.titles[step], advice) : `${t.finished}. ${advice}`;
    say(before.step && before.step !== step ? t.after(t.titles[before.step], next) : next);
    setBefore({ step, task });
  }, [before, step, task, advice, t]);
  return (
    <VisuallyHidden>
      <span role="status">{said}</span>
    </VisuallyHidden>
  );
}
