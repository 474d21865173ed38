import { Button } from '@mantine/core';
import { useRotateWebhookSecret, useWebhookSecrets } from '../../api/webhooks.ts';
import { CopyBlock } from '../../components/copy-block.tsx';
import { Section } from '../../components/section.tsx';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './settings.module.css';

/** With it, a system that webhooks call can tell that it is we who call. */
export function WebhookSecret() {
  const t = useMessages('settings');
  const secrets = useWebhookSecrets();
  const rotate = useRotateWebhookSecret();
  const toast = useToast();
  const [newest, ...older] = secrets.data?.items ?? [];
  if (!newest) return null;
  return (
    <Section title={t.webhooks} hint={t.webhooksHint}>
      <CopyBlock label={t.webhookSecret} text={newest.secret} />
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
