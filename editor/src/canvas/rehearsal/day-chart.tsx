import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { BacktestAnswer } from '@olle/shared/api/backtest';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './rehearsal.module.css';

type Day = BacktestAnswer['days'][number];

const height = 96;

/** Entries of each day as bars from zero, and the same as a table for who reads it so. */
export function DayChart({ days }: { readonly days: readonly Day[] }) {
  const t = useMessages('rehearsal');
  const format = useFormat();
  const [open, table] = useDisclosure(false);
  const most = Math.max(1, ...days.map(({ entered }) => entered));
  const dayOf = (date: string): string => format.date(`${date}T12:00:00Z`);
  const words = (day: Day): string =>
    t.perDayOf(dayOf(day.date), format.number(day.entered), format.number(sentOf(day)), format.number(day.exited));
  return (
    <>
      <div className={classes.plot} aria-hidden>
        <div className={classes.scale}>
          <span>{format.number(most)}</span>
          <span>0</span>
        </div>
        <svg
          className={classes.chart}
          viewBox={`0 0 ${days.length * 10} ${height}`}
          preserveAspectRatio="none"
          aria-hidden
        >
          {days.map((day, index) => {
            const size = (day.entered / most) * (height - 2);
            return (
              <rect key={day.date} className={classes.bar} x={index * 10 + 1} y={height - size} width={8} height={size}>
                <title>{words(day)}</title>
              </rect>
            );
          })}
        </svg>
        <div className={classes.ticks}>
          {ticksOf(days.length).map((index) => (
            <span
              key={index}
              data-end={index > 0 && index === days.length - 1 ? true : undefined}
              data-middle={index > 0 && index < days.length - 1 ? true : undefined}
              style={{ left: `${((index + 0.5) / days.length) * 100}%` }}
            >
              {dayOf(days[index]?.date ?? '')}
            </span>
          ))}
        </div>
      </div>
      <Button w="fit-content" size="compact-sm" aria-expanded={open} onClick={table.toggle}>
        {t.asTable}
      </Button>
      {open && (
        <table className={classes.table} aria-label={t.perDay}>
          <thead>
            <tr>
              <th scope="col">{t.date}</th>
              <th scope="col">{t.figures.entered}</th>
              <th scope="col">{t.figures.sent}</th>
              <th scope="col">{t.figures.exited}</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.date}>
                <th scope="row">{dayOf(day.date)}</th>
                <td>{format.number(day.entered)}</td>
                <td>{format.number(sentOf(day))}</td>
                <td>{format.number(day.exited)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const sentOf = ({ nodes }: Day): number => Object.values(nodes).reduce((sum, { sent }) => sum + sent, 0);

/** The first day, the last, and the one between them. */
const ticksOf = (days: number): number[] => [...new Set([0, Math.floor((days - 1) / 2), days - 1])];
