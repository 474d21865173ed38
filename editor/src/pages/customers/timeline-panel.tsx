import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTimeline } from '../../api/customers.ts';
import { ListPanel } from '../../components/list-panel.tsx';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { byDay } from './by-day.ts';
import { shownItems } from './shown-items.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import classes from './timeline-panel.module.css';

const shown = ['all', 'event', 'step', 'message', 'segment', 'consent'] as const;

/** What happened to this customer, newest first, under the day it happened on. */
export function TimelinePanel({ pathId }: { readonly pathId: string }) {
  const t = useMessages('customers');
  const format = useFormat();
  const list = useTimeline(pathId);
  const { show = 'all' } = useSearch({ from: '/frame/customers/$userId' });
  const navigate = useNavigate({ from: '/customers/$userId' });
  const items = shownItems(list.items, show);
  return (
    <Section
      title={t.timeline}
      flush
      actions={
        <SegmentedControl
          aria-label={t.show}
          value={show}
          onChange={(value) =>
            void navigate({
              search: (before) => ({ ...before, show: value === 'all' ? undefined : value }),
              replace: true,
              resetScroll: false,
            })
          }
          data={shown.map((value) => ({ value, label: t.types[value] }))}
        />
      }
    >
      <ListPanel bare list={list} empty={<p className={classes.none}>{t.timelineEmpty}</p>}>
        {items.length === 0 && <p className={classes.none}>{t.timelineEmpty}</p>}
        {byDay(items, format.date).map(([day, ofDay]) => (
          <div key={day}>
            <h3 className={classes.day}>{day}</h3>
            <ol className={classes.entries}>
              {ofDay.map((item, index) => (
                <TimelineEntry key={`${item.at}-${item.type}-${index}`} item={item} />
              ))}
            </ol>
          </div>
        ))}
      </ListPanel>
    </Section>
  );
}
