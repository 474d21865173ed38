import { Select } from '@mantine/core';
import type { Condition } from '@olle/shared/conditions/condition';
import { describeCondition } from '@olle/shared/i18n/describe-condition';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import type { Asker } from './asker.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import classes from './conditions.module.css';
import { ConsentFields } from './consent-fields.tsx';
import { ElementFields } from './element-fields.tsx';
import { EventFields } from './event-fields.tsx';
import { MessageFields } from './message-fields.tsx';
import { NameField } from './name-field.tsx';
import { StepFields } from './step-fields.tsx';
import { TriggerFields } from './trigger-fields.tsx';
import { useAttributeNames } from './use-names.ts';
import { useSegmentChoices } from './use-segment-choices.ts';

interface ConditionFieldsProps {
  readonly value: Condition;
  readonly onChange: (value: Condition) => void;
  readonly asker: Asker;
}

/** The fields of one condition that is no group. */
export function ConditionFields({ value, onChange, asker }: ConditionFieldsProps) {
  const t = useMessages('conditions');
  const language = useLanguage((state) => state.language);
  const attributes = useAttributeNames();
  if ('event' in value) return <EventFields value={value} onChange={onChange} asker={asker} />;
  if ('segment' in value) return <SegmentFields value={value} onChange={onChange} />;
  if ('consent' in value) return <ConsentFields value={value} onChange={onChange} />;
  if ('message' in value) return <MessageFields value={value} onChange={onChange} asker={asker} />;
  if ('any_in' in value) return <ElementFields value={value} onChange={onChange} />;
  if ('attribute' in value)
    return (
      <div className={classes.line}>
        <NameField
          name="attribute"
          label={t.attribute}
          value={value.attribute}
          suggestions={attributes}
          onChange={(attribute) => onChange({ ...value, attribute })}
        />
        <ComparisonFields
          {...value}
          of={{ attribute: value.attribute }}
          onChange={(comparison) => onChange({ attribute: value.attribute, ...comparison })}
        />
      </div>
    );
  if ('trigger' in value && asker === 'run') return <TriggerFields value={value} onChange={onChange} />;
  if ('step' in value) return <StepFields value={value} onChange={onChange} />;
  // What the API can say and this builder cannot is shown as it is, and kept.
  return <p className={classes.said}>{describeCondition(value, language)}</p>;
}

type SegmentValue = Extract<Condition, { segment: string }>;

function SegmentFields({
  value,
  onChange,
}: {
  readonly value: SegmentValue;
  readonly onChange: (value: SegmentValue) => void;
}) {
  const t = useMessages('conditions');
  const choices = useSegmentChoices(value.segment);
  return (
    <div className={classes.line} data-pair>
      <Select
        label={t.segment}
        placeholder={t.chooseSegment}
        searchable
        {...choices}
        onChange={(segment) => segment && onChange({ ...value, segment })}
      />
      <Select
        aria-label={t.membership}
        value={value.member ? 'in' : 'out'}
        data={[
          { value: 'in', label: t.isMember },
          { value: 'out', label: t.isNoMember },
        ]}
        onChange={(answer) => onChange({ ...value, member: answer === 'in' })}
      />
    </div>
  );
}
