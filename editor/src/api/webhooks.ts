import type { NewWebhookSecretAnswer, WebhookSecretsAnswer } from '@olle/shared/api/webhooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';

const path = '/api/webhook-secrets';

export const useWebhookSecrets = () =>
  useQuery({ queryKey: ['webhook-secrets'], queryFn: () => api.get<WebhookSecretsAnswer>(path) });

export function useRotateWebhookSecret() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<NewWebhookSecretAnswer>(`${path}/rotate`),
    onSuccess: ({ items }) => client.setQueryData<WebhookSecretsAnswer>(['webhook-secrets'], { items }),
  });
}
