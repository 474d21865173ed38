import { z } from 'zod';
import { instant } from './fields.ts';

/** What signs the calls of webhooks (Standard Webhooks), newest first; one that is being replaced signs beside it. */
export const webhookSecretsAnswer = z.strictObject({
  items: z.array(z.strictObject({ secret: z.string(), createdAt: instant, retiresAt: instant.nullable() })),
});
export type WebhookSecretsAnswer = z.infer<typeof webhookSecretsAnswer>;
