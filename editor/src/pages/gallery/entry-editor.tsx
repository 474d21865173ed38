import { Button, Tabs } from '@mantine/core';
import type { SettingsAnswer } from '@olle/shared/api/settings';
import type { GalleryEntry } from '@olle/shared/gallery/define-entry';
import { type Choices, initialChoices } from '@olle/shared/gallery/fields';
import { mailsOf } from '@olle/shared/gallery/mails-of';
import type { Setting } from '@olle/shared/gallery/setting';
import type { Language } from '@olle/shared/i18n/language';
import { Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { isComplete, keepShop, readShop } from '../../api/own-shop.ts';
import { triggerSummary } from '../../canvas/flow/trigger-words.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { FourSteps } from './four-steps.tsx';
import classes from './gallery.module.css';
import { MailPreview } from './mail-preview.tsx';
import { Needs } from './needs.tsx';
import { PathInWords } from './path-in-words.tsx';
import { ShopSection } from './shop-section.tsx';
import { useMakeDraft } from './use-make-draft.ts';

interface EntryEditorProps {
  readonly entry: GalleryEntry;
  readonly language: Language;
  readonly settings: SettingsAnswer;
}

/** What is chosen at the left; at the right what comes of it, at every change. */
export function EntryEditor({ entry, language, settings }: EntryEditorProps) {
  const t = useMessages('gallery');
  const canvas = useMessages('canvas');
  const toast = useToast();
  const navigate = useNavigate();
  const [shop, setShop] = useState(() => readShop(settings));
  const [readers, setReaders] = useState<Setting['readers']>(language);
  const [reader, setReader] = useState(language);
  const [choices, setChoices] = useState<Choices>(() => initialChoices(entry.steps, language));
  const making = useMakeDraft();

  const setting: Setting = useMemo(
    () => ({ language, readers, shop: { ...shop, name: { ko: shop.name, en: shop.name } } }),
    [language, readers, shop],
  );
  const segment = entry.segment?.(choices, language);
  const shown = useDeferredValue(useMemo(() => ({ choices, setting, reader }), [choices, setting, reader]));
  const preview = useMemo(() => {
    // The segment is made together with the draft: any id does until then.
    const fitted = { ...shown.setting, segmentId: 'made' };
    return {
      document: entry.document(shown.choices, fitted),
      mails: mailsOf(entry, shown.choices, fitted, shown.reader),
    };
  }, [entry, shown]);
  const start = triggerSummary(preview.document.trigger, {
    t: canvas.trigger,
    language,
    segment: () => segment?.name,
  });

  const complete = isComplete(shop) && preview.mails.length > 0;
  const make = (): void => {
    keepShop(shop);
    making.mutate(
      { entry, choices, setting },
      {
        onSuccess: ({ id, tests }) => {
          toast.done(t.made(tests));
          void navigate({ to: '/journeys/$journeyId', params: { journeyId: id } });
        },
        onError: toast.failed,
      },
    );
  };
  return (
    <Page
      title={entry.title[language]}
      hint={entry.aim[language]}
      back={<Link to="/journeys/gallery">{t.title}</Link>}
      actions={
        <>
          {!complete && <span className="quiet">{t.needsMore}</span>}
          <Button variant="filled" disabled={!complete} loading={making.isPending} onClick={make}>
            {t.makeDraft}
          </Button>
        </>
      }
    >
      <div className={classes.columns}>
        <div>
          <ShopSection shop={shop} onShop={setShop} readers={readers} onReaders={setReaders} />
          <Section title={t.stepsLabel}>
            <FourSteps steps={entry.steps} choices={choices} onChange={setChoices} />
            {segment && <p className={classes.note}>{t.segmentMade(segment.name)}</p>}
          </Section>
          <Section title={t.needs}>
            <Needs needs={entry.needs} explained />
          </Section>
        </div>
        <div className={classes.preview}>
          <Section title={t.preview}>
            <Tabs defaultValue="mails">
              <Tabs.List mb="md">
                <Tabs.Tab value="mails">{t.mails(preview.mails.length)}</Tabs.Tab>
                <Tabs.Tab value="flow">{t.flow}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="mails">
                <MailPreview
                  mails={preview.mails}
                  reader={readers === 'both' ? { language: reader, onLanguage: setReader } : undefined}
                />
              </Tabs.Panel>
              <Tabs.Panel value="flow">
                <PathInWords document={preview.document} start={start} />
              </Tabs.Panel>
            </Tabs>
          </Section>
        </div>
      </div>
    </Page>
  );
}
