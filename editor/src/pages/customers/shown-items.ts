import type { TimelineItem } from '@olle/shared/api/timeline';

/** Told by the consent entry that they made: with the channel's name and the wording. */
const toldElsewhere = new Set(['Consent Granted', 'Consent Withdrawn']);

/** The items of one kind; or all, each thing told once. */
export const shownItems = (items: readonly TimelineItem[], show: string): readonly TimelineItem[] =>
  show === 'all'
    ? items.filter((item) => item.type !== 'event' || !toldElsewhere.has(item.event))
    : items.filter(({ type }) => type === show);
