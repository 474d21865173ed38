import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './removable-row.module.css';

interface RemovableRowProps {
  /** What its button does. */
  readonly remove: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** The fields of one of several, and the way to take it out. */
export function RemovableRow({ remove, onRemove, children }: RemovableRowProps) {
  return (
    <div className={classes.row}>
      <div className={classes.fields}>{children}</div>
      <ActionIcon aria-label={remove} onClick={onRemove}>
        <X size={14} />
      </ActionIcon>
    </div>
  );
}
