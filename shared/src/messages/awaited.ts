import type { MessageEventType } from './message-event.ts';

/** What a run may wait for at its send; `queued` is no wait. */
export const awaitedStatuses = ['sent', 'delivered', 'opened'] as const;
export type AwaitedStatus = (typeof awaitedStatuses)[number];

/** null: the run goes on as soon as the message is queued. */
export const awaitedOf = (waitFor: string | undefined): AwaitedStatus | null =>
  awaitedStatuses.find((status) => status === waitFor) ?? null;

/** Without `within`: as long as a provider may try again, and for opening as long as most who open take. */
export const usualWithin: Readonly<Record<AwaitedStatus, string>> = { sent: 'P1D', delivered: 'P1D', opened: 'P3D' };

/** What was clicked was opened, what was opened was delivered, what was delivered was sent. */
const reached: Readonly<Record<AwaitedStatus, readonly MessageEventType[]>> = {
  sent: ['sent', 'delivered', 'opened', 'clicked'],
  delivered: ['delivered', 'opened', 'clicked'],
  opened: ['opened', 'clicked'],
};

/** The output by which a run leaves that waited for this; null: it waits on. */
export function outputAfter(awaited: AwaitedStatus, type: MessageEventType): 'next' | 'skipped' | 'failed' | null {
  if (type === 'skipped') return 'skipped';
  if (type === 'failed' || type === 'bounced') return 'failed';
  return reached[awaited].includes(type) ? 'next' : null;
}
