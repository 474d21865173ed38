import { useFormat } from '../../i18n/use-format.ts';
import classes from './edge.module.css';

/** How many went this way. */
export function EdgeCount({ count }: { readonly count: number }) {
  const format = useFormat();
  return <span className={classes.count}>{format.number(count)}</span>;
}
