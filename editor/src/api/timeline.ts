import type { TimelineItem } from '@olle/shared/api/timeline';

export type TimelineType = TimelineItem['type'];
export type TimelineOf<T extends TimelineType> = Extract<TimelineItem, { type: T }>;
