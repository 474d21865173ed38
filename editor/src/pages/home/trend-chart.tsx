import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './trend-chart.module.css';
import { weekOf } from './week-of.ts';

const height = 24;

/** Who entered in each of the last fourteen days; the last seven stand out. */
export function TrendChart({ days }: { readonly days: readonly number[] }) {
  const t = useMessages('home');
  const format = useFormat();
  const { count, before } = weekOf(days);
  const said = t.weekSaid(format.number(count), format.number(before));
  const most = Math.max(1, ...days);
  return (
    <svg className={classes.chart} viewBox={`0 0 ${days.length * 6} ${height}`} role="img" aria-label={said}>
      <title>{said}</title>
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
  );
}
