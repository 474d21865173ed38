import { z } from 'zod';
import { instant } from './fields.ts';

/**
 * What signs the calls of webhooks (Standard Webhooks), newest first; one that is being replaced signs beside it. `hint`
 * is how each ends: a secret is told once, when it is made.
 */
export const webhookSecretsAnswer = z.strictObject({
  items: z.array(z.strictObject({ hint: z.string(), createdAt: instant, retiresAt: instant.nullable() })),
});
export type WebhookSecretsAnswer = z.infer<typeof webhookSecretsAnswer>;

export const newWebhookSecretAnswer = webhookSecretsAnswer.extend({ secret: z.string() });
export type NewWebhookSecretAnswer = z.infer<typeof newWebhookSecretAnswer>;
