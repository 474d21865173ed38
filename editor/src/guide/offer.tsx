import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Footprints, X } from 'lucide-react';
import { useToast } from '../components/use-toast.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { focusPage } from './focus-page.ts';
import { guide, useGuide } from './guide-store.ts';
import classes from './offer.module.css';
import { en, ko } from './offer-messages.ts';

const words = { ko, en };

/** Offers the guide at home until it has been gone through or declined. */
export function Offer() {
  const t = words[useLanguage((state) => state.language)];
  const { open, declined, journeyId } = useGuide();
  const toast = useToast();
  if (open || declined) return null;
  const decline = (): void => {
    guide.note({ declined: true });
    focusPage();
    toast.done(t.declined, () => guide.note({ declined: false }));
  };
  return (
    <section className={classes.offer} aria-label={t.title}>
      <Footprints size={20} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <h2>{t.title}</h2>
        <p>{t.hint}</p>
      </div>
      <Button onClick={guide.begin}>{journeyId === null ? t.begin : t.goOn}</Button>
      <Tooltip label={t.decline}>
        <ActionIcon aria-label={t.decline} onClick={decline}>
          <X size={16} />
        </ActionIcon>
      </Tooltip>
    </section>
  );
}
