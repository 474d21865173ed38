import { Fragment } from 'react';
import { chordSigns } from './chord.ts';
import classes from './key-signs.module.css';
import { isMac } from './platform.ts';

/** A shortcut as it is printed on the keys. */
export function KeySigns({ keys }: { readonly keys: string }) {
  return (
    <span className={classes.keys}>
      {chordSigns(keys, isMac).map((sign, index) => (
        <Fragment key={sign}>
          {index > 0 && !isMac && <span className={classes.plus}>+</span>}
          <kbd className={classes.key}>{sign}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
