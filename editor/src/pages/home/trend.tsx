import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './trend.module.css';
import { weekOf } from './week-of.ts';

const height = 24;
const none: readonly number[] = Array.from({ length: 14 }, () => 0);

/** Who entered in each of the last fourteen days, and whether that is more than in the week before. */
export function Trend({ days = none }: { readonly days: readonly number[] | undefined }) {
  const t = useMessages('home');
  const format = useFormat();
  const { count, before, change } = weekOf(days);
  const most = Math.max(1, ...days);
  const said = change === null ? '' : `${change > 0 ? '+' : '−'}${format.percent(Math.abs(change))}`;
  return (
    <span className={classes.trend} title={t.weekSaid(format.number(count), format.number(before))}>
      <svg className={classes.chart} viewBox={`0 0 ${days.length * 6} ${height}`} aria-hidden>
        {days.map((n, index) => {
          // A day with one among thousands is not a day with none.
          const size = n === 0 ? 1 : Math.max(3, (n / most) * height);
          return (
            <rect
              // Days have no identity but their place.
              key={index}
              className={index < days.length - 7 ? classes.before : classes.week}
              data-none={n === 0 || undefined}
              x={index * 6}
              y={height - size}
              width={4}
              height={size}
            />
          );
        })}
      </svg>
      <span className={classes.change}>{said}</span>
      <span>{format.number(count)}</span>
    </span>
  );
}
