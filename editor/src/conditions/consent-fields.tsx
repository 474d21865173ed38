import { Select } from '@mantine/core';
import type { ConsentCondition } from '@olle/shared/conditions/condition';
import { channelNames } from '@olle/shared/i18n/message-words';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './conditions.module.css';

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
    <div className={classes.line} data-pair>
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
    </div>
  );
}
