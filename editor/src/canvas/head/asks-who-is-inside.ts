import type { Trigger } from '@olle/shared/journey/trigger';

/** Whoever is in the segment already does not come into it: whether they enter is asked, with their number. */
export const asksWhoIsInside = (trigger: Trigger | undefined): boolean =>
  trigger?.type === 'segment' && trigger.on === 'enters';
