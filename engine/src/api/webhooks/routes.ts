import { type WebhookSecretsAnswer, webhookSecretsAnswer } from '@olle/shared/api/webhooks';
import { readSecrets, rotateSecret, type WebhookSecret } from '../../calls/webhook-secrets.ts';
import { recordAudit } from '../audit.ts';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';

export function webhookEndpoints({ database }: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/webhook-secrets',
        summary: 'The secrets that sign the calls of webhooks, newest first',
        answers: { 200: webhookSecretsAnswer },
      },
      async ({ caller }) => ({ status: 200, body: answerOf(await readSecrets(database.sql, caller.workspaceId)) }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/webhook-secrets/rotate',
        summary: 'A new secret; the one before signs beside it for a day',
        answers: { 200: webhookSecretsAnswer },
      },
      async ({ caller }) => {
        const secrets = await rotateSecret(database.sql, caller.workspaceId);
        await recordAudit(database.db, caller, 'webhook_secret.rotate', caller.workspaceId, {});
        return { status: 200, body: answerOf(secrets) };
      },
    ),
  ];
}

const answerOf = (secrets: readonly WebhookSecret[]): WebhookSecretsAnswer => ({
  items: secrets.map(({ secret, createdAt, retiresAt }) => ({
    secret,
    createdAt: createdAt.toISOString(),
    retiresAt: retiresAt?.toISOString() ?? null,
  })),
});
