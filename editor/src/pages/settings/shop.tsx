import type { SettingsAnswer } from '@olle/shared/api/settings';
import { CopyBlock } from '../../components/copy-block.tsx';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './settings.module.css';
import { browserSnippet, serverSnippet } from './snippets.ts';

export function Shop({ settings: { writeKey, publicUrl } }: { readonly settings: SettingsAnswer }) {
  const t = useMessages('settings');
  const key = writeKey ?? t.writeKeyPlace;
  return (
    <Section anchor="shop" title={t.shop} hint={t.shopHint}>
      <h3 className={classes.subhead}>{t.writeKey}</h3>
      {writeKey ? <CopyBlock label={t.writeKey} text={writeKey} /> : <p className={classes.note}>{t.writeKeyHidden}</p>}
      <h3 className={classes.subhead}>{t.browserSnippet}</h3>
      <CopyBlock label={t.browserSnippet} text={browserSnippet(publicUrl, key, t.example)} />
      <h3 className={classes.subhead}>{t.serverSnippet}</h3>
      <CopyBlock label={t.serverSnippet} text={serverSnippet(publicUrl, key)} />
      <p className={classes.note} style={{ marginTop: 12, marginBottom: 0 }}>
        {t.adminHint}
      </p>
    </Section>
  );
}
