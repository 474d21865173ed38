import type { ConfigOf } from '@olle/shared/nodes/definitions';
import classes from './variant-bar.module.css';

/** The shares as lengths; the words above say the same. */
export function VariantBar({ config }: { readonly config: ConfigOf<'ab'> }) {
  return (
    <span className={classes.bar} aria-hidden>
      {config.variants.map(({ id, weight }) => (
        <span key={id} className={classes.share} style={{ flexGrow: weight }} />
      ))}
    </span>
  );
}
