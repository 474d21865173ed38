import { newWebhookSecretAnswer, type WebhookSecretsAnswer, webhookSecretsAnswer } from '@olle/shared/api/webhooks';
import { readSecrets, rotateSecret, type WebhookSecret } from '../../calls/webhook-secrets.ts';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';

export function webhookEndpoints({ database }: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/webhook-secrets',
        summary: 'The secrets that sign the calls of webhooks, newest first: how each ends',
        answers: { 200: webhookSecretsAnswer },
      },
      async ({ caller }) => ({ status: 200, body: answerOf(await readSecrets(database.sql, caller.workspaceId)) }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/webhook-secrets/rotate',
        summary: 'A new secret, told this once; the one before signs beside it for a day',
        answers: { 200: newWebhookSecretAnswer },
        unremembered: true,
      },
      async ({ caller }) => {
        const secrets = await rotateSecret(database.sql, caller);
        return { status: 200, body: { secret: secrets[0]?.secret ?? '', ...answerOf(secrets) } };
      },
    ),
  ];
}

const answerOf = (secrets: readonly WebhookSecret[]): WebhookSecretsAnswer => ({
  items: secrets.map(({ secret, createdAt, retiresAt }) => ({
    hint: `…${secret.slice(-4)}`,
    createdAt: createdAt.toISOString(),
    retiresAt: retiresAt?.toISOString() ?? null,
  })),
});
