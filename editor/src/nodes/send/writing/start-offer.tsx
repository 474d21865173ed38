import { Button } from '@mantine/core';
import { LayoutTemplate } from 'lucide-react';
import { isComplete, readShop } from '../../../api/own-shop.ts';
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

/** Leads nowhere, by the rules of names; for whoever never said where their shop is. */
const nowhere = 'https://shop.example';

/** Of a mail that says nothing yet: something to begin with. */
export function StartOffer({ begins, letter }: StartOfferProps) {
  const t = useMessages('nodes').send;
  const language = useLanguage((state) => state.language);
  const toast = useToast();
  const settings = useSettings().data;
  const write = async (): Promise<void> => {
    // Few begin so: what writes it is fetched then.
    const { startLetter } = await import('@olle/shared/gallery/letter/start-letter');
    const own = settings && readShop(settings);
    const isKnown = own !== undefined && isComplete(own);
    const url = isKnown ? own.url : nowhere;
    const name = own?.name ?? '';
    const text = startLetter(begins, { name: { ko: name, en: name }, url }, language);
    const at = isKnown ? -1 : text.indexOf(nowhere);
    letter.write('html', ({ text: blank }) => ({
      ...{ from: 0, to: blank.length, text },
      select: at < 0 ? [text.length, text.length] : [at, at + nowhere.length],
    }));
    if (isKnown) toast.done(t.begun);
    else toast.refused(t.startAddress);
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
