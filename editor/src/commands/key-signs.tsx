import { Fragment } from 'react';
import { chordSigns } from './chord.ts';
import classes from './key-signs.module.css';
import { isMac } from './platform.ts';

interface KeySignsProps {
  readonly keys: string;
  /** Somebody wants to read them: there may be a keyboard beside the tablet. */
  readonly isAsked?: boolean;
}

/** A shortcut as it is printed on the keys. */
export function KeySigns({ keys, isAsked }: KeySignsProps) {
  return (
    <span className={classes.keys} data-asked={isAsked}>
      {chordSigns(keys, isMac).map((sign, index) => (
        <Fragment key={sign}>
          {index > 0 && !isMac && <span className={classes.plus}>+</span>}
          <kbd className={classes.key}>{sign}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
