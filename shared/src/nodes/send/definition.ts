import { z } from 'zod';
import { channels, contentSchema } from '../../messages/channel.ts';
import { categories } from '../../messages/gate.ts';
import { defineNode } from '../define-node.ts';

export const send = defineNode({
  type: 'send',
  family: 'message',
  config: z.strictObject({
    channel: z.enum(['email']),
    content: contentSchema,
    category: z.enum(categories).optional(),
  }),
  initial: { channel: 'email', content: { subject: '', html: '' } },
  outputs: () => [{ id: 'next' }, { id: 'skipped', fallsBackTo: 'next' }],
  problems: ({ channel, content }) => channels[channel].problems(content),
});
