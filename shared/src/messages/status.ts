/**
 * `queued` -> `claimed` (a sender took it, the provider knows nothing yet) -> `handing_over` (the provider may know) ->
 * `sent` -> reports. `unknown`: handed over and the answer was lost; never sent again by itself, a person decides.
 */
export const messageStatuses = [
  'queued',
  'claimed',
  'handing_over',
  'sent',
  'delivered',
  'bounced',
  'failed',
  'skipped',
  'unknown',
] as const;
export type MessageStatus = (typeof messageStatuses)[number];
