import { Button } from '@mantine/core';
import { LayoutTemplate } from 'lucide-react';
import { useSettings } from '../../../api/settings.ts';
import { useToast } from '../../../components/use-toast.ts';
import { useLanguage } from '../../../i18n/language-store.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from '../letter.module.css';
import type { Begins } from './begins.ts';
import type { Letter } from './use-letter.ts';

interface StartOfferProps {
  readonly begins: Begins;
  readonly letter: Letter;
}

/** Of a mail that says nothing yet: something to begin with. */
export function StartOffer({ begins, letter }: StartOfferProps) {
  const t = useMessages('nodes').send;
  const language = useLanguage((state) => state.language);
  const toast = useToast();
  const settings = useSettings().data;
  const write = async (): Promise<void> => {
    // Few begin so: what writes it is fetched then.
    const { startHtml } = await import('./start-html.ts');
    const { text, open } = startHtml(begins, settings, language);
    letter.write('html', ({ text: blank }) => ({
      ...{ from: 0, to: blank.length, text },
      select: open ?? [text.length, text.length],
    }));
    if (open) toast.refused(t.startAddress);
    else toast.done(t.begun);
  };
  return (
    <Button
      className={classes.start ?? ''}
      size="compact-sm"
      leftSection={<LayoutTemplate size={14} aria-hidden />}
      onClick={() => void write()}
    >
      {t.start[begins]}
    </Button>
  );
}
