import { Button } from '@mantine/core';
import { useRotateWebhookSecret, useWebhookSecrets } from '../../api/webhooks.ts';
import { CopyBlock } from '../../components/copy-block.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Section } from '../../components/section.tsx';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './settings.module.css';

/** With it, a system that webhooks call can tell that it is we who call. Shown when it is made, and never again. */
export function WebhookSecret() {
  const t = useMessages('settings');
  const secrets = useWebhookSecrets();
  const rotate = useRotateWebhookSecret();
  const toast = useToast();
  if (!secrets.data)
    return secrets.isError ? (
      <Section title={t.webhooks} hint={t.webhooksHint}>
        <ErrorState error={secrets.error} onRetry={() => void secrets.refetch()} />
      </Section>
    ) : null;
  const [newest, ...older] = secrets.data.items;
  return (
    <Section title={t.webhooks} hint={t.webhooksHint}>
      {rotate.data ? (
        <>
          <CopyBlock label={t.webhookSecret} text={rotate.data.secret} />
          <p className={classes.note}>{t.webhookSecretOnce}</p>
        </>
      ) : (
        newest && <p className={classes.note}>{t.webhookSecretHidden(newest.hint)}</p>
      )}
      {older.length > 0 && <p className={classes.note}>{t.webhookSecretOld}</p>}
      <Button
        mt={12}
        loading={rotate.isPending}
        onClick={() =>
          rotate.mutate(undefined, {
            onSuccess: () => toast.done(t.webhookSecretRotated),
            onError: toast.failed,
          })
        }
      >
        {t.rotateWebhookSecret}
      </Button>
    </Section>
  );
}
