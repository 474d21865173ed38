import type { TimelineItem } from '@olle/shared/api/timeline';
import type { Sql } from '../../../db/database.ts';
import { readSettingsThen } from './settings-then.ts';
import { type TimelineRow, timelineItemOf } from './timeline-row.ts';

/** Rows as the answer tells them, each with what it takes to say a step in words. */
export async function toldItems(sql: Sql, rows: readonly TimelineRow[]): Promise<(row: TimelineRow) => TimelineItem> {
  const items = new Map(rows.map((row) => [row, timelineItemOf(row)]));
  const steps = [...items.values()].filter((item) => item.type === 'step');
  const settingsOf = await readSettingsThen(sql, steps);
  return (row) => {
    const item = items.get(row) ?? timelineItemOf(row);
    const config = item.type === 'step' ? settingsOf(item) : undefined;
    return item.type === 'step' && config ? { ...item, config } : item;
  };
}
