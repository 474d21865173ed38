import { Button, Group } from '@mantine/core';
import type { MessageAnswer } from '@olle/shared/api/messages';
import { useDecideMessage } from '../../api/messages.ts';
import { useToast } from '../../components/use-toast.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './message-detail.module.css';
import { faultWords } from './report-words.ts';

/** What the software cannot decide: whether a message that failed, or may have gone out, is sent once more. */
export function Decision({ message }: { readonly message: MessageAnswer }) {
  const t = useMessages('messages');
  const language = useLanguage((state) => state.language);
  const toast = useToast();
  const deciding = useDecideMessage(message.id);
  if (message.status !== 'unknown' && message.status !== 'failed') return null;
  const decide = (decision: 'retry' | 'skip'): void =>
    deciding.mutate(decision, {
      onSuccess: () => toast.done(decision === 'retry' ? t.retried : t.givenUp),
      onError: toast.failed,
    });
  return (
    <div className={classes.warning}>
      <p>{message.status === 'unknown' ? t.unknownHint : t.failedHint}</p>
      {message.error && <p className="quiet">{faultWords(message.error, language, t)}</p>}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" loading={deciding.isPending} onClick={() => decide('retry')}>
          {message.status === 'unknown' ? t.sendAgain : t.retry}
        </Button>
        <Button size="compact-sm" loading={deciding.isPending} onClick={() => decide('skip')}>
          {t.giveUp}
        </Button>
      </Group>
    </div>
  );
}
