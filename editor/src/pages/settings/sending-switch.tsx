import { Button } from '@mantine/core';
import { CirclePause, CirclePlay } from 'lucide-react';
import { useSwitchSending } from '../../api/sending.ts';
import { modals } from '../../components/modals.ts';
import { Section } from '../../components/section.tsx';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './settings.module.css';

/** Pausing asks first, because it touches every journey; resuming does not. */
export function SendingSwitch({ paused }: { readonly paused: boolean }) {
  const t = useMessages('settings');
  const words = useMessages('components');
  const toast = useToast();
  const sending = useSwitchSending();
  const to = (state: 'pause' | 'resume'): void =>
    sending.mutate(state, {
      onSuccess: () => toast.done(state === 'pause' ? t.paused : t.resumed),
      onError: toast.failed,
    });
  const pause = (): void => {
    modals.openConfirmModal({
      title: t.pauseTitle,
      children: t.pauseBody,
      labels: { confirm: t.pause, cancel: words.cancel },
      confirmProps: { variant: 'filled' },
      onConfirm: () => to('pause'),
    });
  };
  const Icon = paused ? CirclePause : CirclePlay;
  return (
    <Section
      title={t.sending}
      actions={
        <Button size="compact-sm" loading={sending.isPending} onClick={paused ? () => to('resume') : pause}>
          {paused ? t.resume : t.pause}
        </Button>
      }
    >
      <p className={classes.state} data-paused={paused || undefined}>
        <Icon size={16} aria-hidden />
        <span>{paused ? t.sendingOff : t.sendingOn}</span>
      </p>
    </Section>
  );
}
