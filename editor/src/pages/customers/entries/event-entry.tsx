import { eventName } from '@olle/shared/i18n/known-names';
import { isJsonObject } from '@olle/shared/json';
import { Activity } from 'lucide-react';
import { useState } from 'react';
import type { TimelineOf } from '../../../api/timeline.ts';
import { CopyBlock } from '../../../components/copy-block.tsx';
import { useLanguage } from '../../../i18n/language-store.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from './entry.module.css';
import { Entry } from './entry.tsx';
import { eventSummary } from './event-summary.ts';

export function EventEntry({ item: { at, event, properties } }: { readonly item: TimelineOf<'event'> }) {
  const t = useMessages('customers');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const [open, setOpen] = useState(false);
  const own: Readonly<Record<string, string>> = { $identify: t.identify, $page: t.page };
  const summary = eventSummary(isJsonObject(properties) ? properties : {}, format, t.andMore);
  const hasMore = isJsonObject(properties) && Object.keys(properties).length > 0;
  return (
    <Entry at={at} kind="event" icon={Activity} title={own[event] ?? eventName(event, language)} of={summary}>
      {hasMore && (
        <details className={classes.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t.details}</summary>
          {open && <CopyBlock label={event} text={JSON.stringify(properties, null, 2)} />}
        </details>
      )}
    </Entry>
  );
}
