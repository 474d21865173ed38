import { z } from 'zod';
import type { ConfigProblem } from '../../journey/problem.ts';
import type { PlacedText } from '../../templates/texts-in.ts';
import type { Reach } from '../gate.ts';

export const emailContentSchema = z.strictObject({
  subject: z.string().max(1_000),
  html: z.string().max(200_000),
  /** Derived from the HTML when absent. */
  text: z.string().max(200_000).optional(),
  /** Sender of this message; else the workspace's. */
  from: z.string().max(320).optional(),
});
export type EmailContent = z.infer<typeof emailContentSchema>;

const reach: Reach = { channel: 'email', addressAttribute: 'email' };

/** Names of the Segment e-mail specification, where it has one. */
const eventNames = {
  sent: 'Email Sent',
  delivered: 'Email Delivered',
  opened: 'Email Opened',
  clicked: 'Email Link Clicked',
  bounced: 'Email Bounced',
  complained: 'Email Marked as Spam',
  // The specification's bare "Unsubscribed" is what shops call events of their own.
  unsubscribed: 'Email Unsubscribed',
  failed: 'Email Failed',
  skipped: 'Email Skipped',
};

const templates = (content: EmailContent): PlacedText[] =>
  (['subject', 'html', 'text'] as const).map((part) => ({ text: content[part] ?? '', path: `content.${part}`, names }));

/** Of `message` only the link to unsubscribe is known before it is sent. */
const names = ['message.unsubscribe_url'];

/** E-mail: what its content must be, where its address stands, and what its events are called. */
export const email = {
  reach,
  eventNames,
  content: emailContentSchema,
  templates,
  problems: (content: EmailContent): ConfigProblem[] => [
    ...(content.subject.trim() === '' ? [{ field: 'content.subject', code: 'subject_missing' }] : []),
    ...(content.html.trim() === '' ? [{ field: 'content.html', code: 'body_missing' }] : []),
  ],
};
