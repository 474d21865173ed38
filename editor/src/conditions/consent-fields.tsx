import { Select, Stack } from '@mantine/core';
import type { ConsentCondition } from '@olle/shared/conditions/condition';
import { channelNames } from '@olle/shared/i18n/message-words';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';

interface ConsentFieldsProps {
  readonly value: ConsentCondition;
  readonly onChange: (value: ConsentCondition) => void;
}

/** Whether the customer agreed to advertising by a channel. */
export function ConsentFields({ value, onChange }: ConsentFieldsProps) {
  const t = useMessages('conditions');
  const language = useLanguage((state) => state.language);
  const offered = Object.entries(channelNames[language]).map(([channel, name]) => ({
    value: `${channel}.advertising`,
    label: t.consentBy(name),
  }));
  const other = offered.some(({ value: one }) => one === value.consent)
    ? []
    : [{ value: value.consent, label: value.consent }];
  return (
    <Stack gap={8}>
      <Select
        label={t.consent}
        value={value.consent}
        data={[...other, ...offered]}
        onChange={(consent) => consent && onChange({ ...value, consent })}
      />
      <Select
        aria-label={t.consentGivenOrNot}
        value={value.is ? 'yes' : 'no'}
        data={[
          { value: 'yes', label: t.consentGiven },
          { value: 'no', label: t.consentMissing },
        ]}
        onChange={(answer) => onChange({ ...value, is: answer === 'yes' })}
      />
    </Stack>
  );
}
