import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './removable-row.module.css';
import { TypingRow } from './typing-place.tsx';

interface RemovableRowProps {
  /** Which of them it is, among all rows round it. */
  readonly at: string;
  /** What its button does. */
  readonly remove: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** The fields of one of several, and the way to take it out. */
export function RemovableRow({ at, remove, onRemove, children }: RemovableRowProps) {
  return (
    <div className={classes.row}>
      <div className={classes.fields}>
        <TypingRow at={at}>{children}</TypingRow>
      </div>
      <ActionIcon aria-label={remove} onClick={onRemove}>
        <X size={14} />
      </ActionIcon>
    </div>
  );
}
