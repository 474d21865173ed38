import type { TimelineItem } from '@olle/shared/api/customers';

export type TimelineType = TimelineItem['type'];
export type TimelineOf<T extends TimelineType> = Extract<TimelineItem, { type: T }>;
