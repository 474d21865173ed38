import { z } from 'zod';
import { awaitedOf, awaitedStatuses } from '../../messages/awaited.ts';
import { channels, contentSchema } from '../../messages/channel.ts';
import { categories } from '../../messages/gate.ts';
import { durationSchema } from '../../schedule/duration.ts';
import { defineNode } from '../define-node.ts';

export const send = defineNode({
  type: 'send',
  family: 'message',
  config: z.strictObject({
    channel: z.enum(['email']),
    content: contentSchema,
    category: z.enum(categories).optional(),
    /** Until when the run waits here; `queued`, as without it: not at all. */
    waitFor: z.enum(['queued', ...awaitedStatuses]).optional(),
    /** How long at most; then it goes on by `next`. */
    within: durationSchema.optional(),
  }),
  initial: { channel: 'email', content: { subject: '', html: '' } },
  outputs: ({ waitFor }) => [
    { id: 'next' },
    { id: 'skipped', fallsBackTo: 'next' },
    ...(awaitedOf(waitFor) ? [{ id: 'failed', fallsBackTo: 'next' }] : []),
  ],
  // Who does not wait is gone when the provider refuses.
  withheld: ({ waitFor }) => (awaitedOf(waitFor) ? {} : { failed: 'failed_needs_wait' }),
  problems: ({ channel, content }) => channels[channel].problems(content),
  templates: ({ channel, content }) => channels[channel].templates(content),
});
