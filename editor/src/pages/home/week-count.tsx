import { useFormat } from '../../i18n/use-format.ts';
import classes from './trend-chart.module.css';
import { weekOf } from './week-of.ts';

/** How many entered in seven days, and how that compares with the seven before. */
export function WeekCount({ days }: { readonly days: readonly number[] }) {
  const format = useFormat();
  const { count, change } = weekOf(days);
  return (
    <>
      {change !== null && (
        <span className={classes.change}>
          {change > 0 ? '+' : '−'}
          {format.percent(Math.abs(change))}
        </span>
      )}{' '}
      {format.number(count)}
    </>
  );
}
