import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import classes from './explained.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly data: { value: Value; label: string }[];
  readonly onChange: (value: Value) => void;
  /** What comes of the one that is chosen. */
  readonly hint: string;
}

/** One of a few, with what it leads to. */
export function Choice<Value extends string>({ label, hint, ...choice }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={classes.group} style={{ gap: 4 }}>
      <SegmentedControl aria-label={label} aria-describedby={id} fullWidth {...choice} />
      <p id={id} className={classes.hint}>
        {hint}
      </p>
    </div>
  );
}
