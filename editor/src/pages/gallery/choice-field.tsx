import { Autocomplete, Select, Switch, Textarea, TextInput } from '@mantine/core';
import type { Choice, Field } from '@olle/shared/gallery/fields';
import type { ReactNode } from 'react';
import { useCouponPools } from '../../api/coupon-pools.ts';
import { NumberField } from '../../components/number-field.tsx';
import { DurationField } from '../../conditions/duration-field.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface Asked<F extends Field = Field> {
  readonly field: F;
  readonly value: Choice;
  readonly onChange: (value: Choice) => void;
}

/** One question of the four steps. */
export function ChoiceField(props: Asked): ReactNode {
  const fields: { [K in Field['kind']]: (asked: Asked<Extract<Field, { kind: K }>>) => ReactNode } = {
    duration: DurationChoiceField,
    option: OptionChoiceField,
    switch: SwitchChoiceField,
    number: NumberChoiceField,
    text: TextChoiceField,
  };
  // Each asks for fields of its own kind, and this is the one of the field's.
  const Of = fields[props.field.kind] as (asked: Asked) => ReactNode;
  return <Of {...props} />;
}

type Of<K extends Field['kind']> = Asked<Extract<Field, { kind: K }>>;

/** Label and explanation of a field, in the language of the page. */
function useWords({ label, hint }: Field) {
  const language = useLanguage((state) => state.language);
  return { label: label[language], ...(hint && { description: hint[language] }) };
}

function DurationChoiceField({ field, value, onChange }: Of<'duration'>) {
  // No time at all is what the switch beside it is for.
  return <DurationField name={field.kind} {...useWords(field)} min={1} value={String(value)} onChange={onChange} />;
}

function OptionChoiceField({ field, value, onChange }: Of<'option'>) {
  const language = useLanguage((state) => state.language);
  return (
    <Select
      {...useWords(field)}
      value={String(value)}
      data={Object.entries(field.options).map(([option, words]) => ({ value: option, label: words[language] }))}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}

function SwitchChoiceField({ field, value, onChange }: Of<'switch'>) {
  return (
    <Switch
      {...useWords(field)}
      checked={value === true}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}

function NumberChoiceField({ field, value, onChange }: Of<'number'>) {
  const t = useMessages('gallery');
  return (
    <NumberField
      name={field.kind}
      {...useWords(field)}
      value={Number(value)}
      min={field.min}
      max={field.max}
      suffix={t.units[field.unit]}
      onChange={(next) => next !== undefined && onChange(next)}
    />
  );
}

function TextChoiceField(props: Of<'text'>) {
  const words = useWords(props.field);
  const { field, value, onChange } = props;
  if (field.of === 'pool') return <PoolField {...props} />;
  const text = {
    ...words,
    maxLength: field.max,
    value: String(value),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  };
  return field.of === 'lines' ? <Textarea {...text} minRows={3} maxRows={8} /> : <TextInput {...text} />;
}

function PoolField({ field, value, onChange }: Of<'text'>) {
  const pools = useCouponPools();
  const t = useMessages('gallery');
  const empty = String(value).trim() === '';
  return (
    <Autocomplete
      {...useWords(field)}
      data={pools.items.map(({ name }) => name)}
      maxLength={field.max}
      value={String(value)}
      error={empty ? t.needsMore : undefined}
      onChange={onChange}
    />
  );
}
