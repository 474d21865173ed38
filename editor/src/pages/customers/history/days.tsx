import type { TimelineItem } from '@olle/shared/api/timeline';
import { useFormat } from '../../../i18n/use-format.ts';
import { byDay } from './by-day.ts';
import classes from './history.module.css';
import { TimelineEntry } from './timeline-entry.tsx';

interface DaysProps {
  readonly items: readonly TimelineItem[];
  /** Under a heading of their own: the one of a run, or of what belongs to none. */
  readonly within?: 'run' | 'rest';
  /** What let the customer in, among the items. */
  readonly trigger?: TimelineItem | null;
  /** A day that has been named above already. */
  readonly named?: string;
}

/** Items in their order, under their days. */
export function Days({ items, within, trigger, named }: DaysProps) {
  const format = useFormat();
  const Heading = within ? 'h4' : 'h3';
  return byDay(items, format.date).map(([day, ofDay], index) => (
    <div key={day}>
      {(index > 0 || day !== named) && (
        <Heading className={classes.day} data-still={within === 'run' || undefined}>
          {day}
        </Heading>
      )}
      <ol className={classes.entries}>
        {ofDay.map((item, at) => (
          <TimelineEntry
            key={`${item.at}-${item.type}-${at}`}
            item={item}
            inRun={within === 'run'}
            isTrigger={item === trigger}
          />
        ))}
      </ol>
    </div>
  ));
}
