import { Button } from '@mantine/core';
import { CirclePause } from 'lucide-react';
import { useSwitchSending } from '../api/sending.ts';
import { useToast } from '../components/use-toast.ts';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './banner.module.css';

/** Stands above every page while all sending is off, so that nobody wonders where the messages are. */
export function SendingBanner() {
  const t = useMessages('app');
  const toast = useToast();
  const sending = useSwitchSending();
  return (
    <div className={classes.banner} role="status">
      <CirclePause size={16} aria-hidden />
      <span className={classes.text}>{t.sendingPaused}</span>
      <Button
        size="compact-sm"
        loading={sending.isPending}
        onClick={() =>
          sending.mutate('resume', { onSuccess: () => toast.done(t.sendingResumed), onError: toast.failed })
        }
      >
        {t.resumeSending}
      </Button>
    </div>
  );
}
