import { Checkbox, MultiSelect, Stack, TextInput } from '@mantine/core';
import { isEmailAddress } from '@olle/shared/messages/email/is-email-address';
import { useSegments } from '../../api/segments.ts';
import { useAttributeNames } from '../../conditions/use-names.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { PairsField } from '../../nodes/pairs-field.tsx';
import type { MadeUp } from './made-up.ts';

interface MadeUpFormProps {
  readonly value: MadeUp;
  readonly onChange: (value: MadeUp) => void;
}

/** Who the made-up customer is. */
export function MadeUpForm({ value, onChange }: MadeUpFormProps) {
  const t = useMessages('rehearsal');
  const names = useAttributeNames();
  const segments = useSegments();
  return (
    <Stack gap={10}>
      <TextInput
        label={t.name}
        value={value.name}
        onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
      />
      <TextInput
        label={t.email}
        type="email"
        value={value.email}
        error={value.email === '' || isEmailAddress(value.email) ? undefined : t.emailWrong}
        onChange={({ currentTarget }) => onChange({ ...value, email: currentTarget.value })}
      />
      <Checkbox
        label={t.agreed}
        checked={value.agreed}
        onChange={({ currentTarget }) => onChange({ ...value, agreed: currentTarget.checked })}
      />
      <Checkbox
        label={t.segmentsByHand}
        description={t.segmentsByHandHint}
        checked={value.segments !== null}
        onChange={({ currentTarget }) => onChange({ ...value, segments: currentTarget.checked ? [] : null })}
      />
      {value.segments && (
        <MultiSelect
          label={t.segments}
          placeholder={value.segments.length === 0 ? t.noSegments : ''}
          searchable
          data={segments.items.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...value.segments]}
          onChange={(next) => onChange({ ...value, segments: next })}
        />
      )}
      <PairsField
        {...t.attributeFields}
        free="tier"
        suggestions={names}
        value={value.attributes}
        onChange={(attributes) => onChange({ ...value, attributes })}
      />
    </Stack>
  );
}
