import type { TimelineItem } from '@olle/shared/api/timeline';

export interface TimelineRow {
  readonly type: TimelineItem['type'];
  readonly at: Date;
  readonly key: string;
  readonly item: object;
}

/** Made by the statements of `sourcesOf`, one shape for each type. */
export const timelineItemOf = ({ type, at, item }: TimelineRow): TimelineItem =>
  ({ type, at: at.toISOString(), ...item }) as TimelineItem;
