import { UnstyledButton } from '@mantine/core';
import { useDisclosure, useId } from '@mantine/hooks';
import { eventName } from '@olle/shared/i18n/known-names';
import { isJsonObject } from '@olle/shared/json';
import { Activity } from 'lucide-react';
import type { TimelineOf } from '../../../../api/timeline.ts';
import { CopyBlock } from '../../../../components/copy-block.tsx';
import { useLanguage } from '../../../../i18n/language-store.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useMessages } from '../../../../i18n/use-messages.ts';
import { Entry } from './entry.tsx';
import { eventSummary } from './event-summary.ts';

interface EventEntryProps {
  readonly item: TimelineOf<'event'>;
  readonly isTrigger: boolean;
}

export function EventEntry({ item: { at, event, properties }, isTrigger }: EventEntryProps) {
  const t = useMessages('customers');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const [open, { toggle }] = useDisclosure(false);
  const detailsId = useId();
  const known = isJsonObject(properties) ? properties : {};
  return (
    <Entry
      at={at}
      kind="event"
      icon={Activity}
      title={eventName(event, language)}
      isTrigger={isTrigger}
      of={eventSummary(known, format, t.andMore)}
      links={
        Object.keys(known).length > 0 && (
          <UnstyledButton fz="xs" aria-expanded={open} aria-controls={detailsId} onClick={toggle}>
            {open ? t.hideDetails : t.details}
          </UnstyledButton>
        )
      }
    >
      {open && (
        <div id={detailsId}>
          <CopyBlock label={event} text={JSON.stringify(properties, null, 2)} />
        </div>
      )}
    </Entry>
  );
}
