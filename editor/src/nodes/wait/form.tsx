import { Checkbox, Select, Stack } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Choice } from '../../components/choice.tsx';
import { DurationField } from '../../conditions/duration-field.tsx';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { DateFields } from '../../moments/date-fields.tsx';
import { UntilFields } from '../../moments/until-fields.tsx';
import type { FormProps } from '../form-props.ts';

type Config = ConfigOf<'wait'>;
type ForConfig = Extract<Config, { for: string }>;
type DateConfig = Extract<Config, { date: object }>;

const fresh: Record<'for' | 'until' | 'date', Config> = {
  for: { for: 'P1D' },
  until: { until: { time: '09:00' } },
  date: { date: { attribute: '', offset: '-P1D', time: '09:00' } },
};
const kinds = ['for', 'until', 'date'] as const;

export function WaitForm({ config, onChange }: FormProps<Config>) {
  const t = useMessages('nodes');
  const chosen = kinds.find((kind) => kind in config) ?? 'for';
  return (
    <Stack gap={16}>
      <Choice
        label={t.wait.kind}
        hint={t.wait.kindHints[chosen]}
        value={chosen}
        data={kinds.map((kind) => ({ value: kind, label: t.wait.kinds[kind] }))}
        onChange={(kind) => onChange(fresh[kind])}
      />
      {'for' in config && <ForFields config={config} onChange={onChange} />}
      {'until' in config && <UntilFields value={config.until} onChange={(until) => onChange({ until })} />}
      {'date' in config && <UntilDate config={config} onChange={onChange} />}
    </Stack>
  );
}

interface PartProps<Part> {
  readonly config: Part;
  readonly onChange: (config: Part) => void;
}

function ForFields({ config, onChange }: PartProps<ForConfig>) {
  const t = useMessages('nodes');
  return (
    <>
      <DurationField
        name="for"
        label={t.wait.for}
        description={t.wait.forHint}
        value={config.for}
        onChange={(next) => onChange({ ...config, for: next })}
      />
      <Checkbox
        label={t.wait.spread}
        description={t.wait.spreadHint}
        checked={config.spread !== undefined}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { ...config, spread: 'PT10M' } : without(config, 'spread'))
        }
      />
      {config.spread !== undefined && (
        <DurationField
          name="spread"
          label={t.wait.most}
          description={t.wait.mostHint}
          value={config.spread}
          onChange={(spread) => onChange({ ...config, spread })}
        />
      )}
    </>
  );
}

const policies = ['continue', 'skip'] as const;

function UntilDate({ config, onChange }: PartProps<DateConfig>) {
  const t = useMessages('nodes');
  return (
    <>
      <DateFields value={config.date} onChange={(date) => onChange({ ...config, date })} />
      <Select
        label={t.wait.past}
        description={t.wait.pastHint}
        value={config.past ?? 'continue'}
        data={policies.map((policy) => ({ value: policy, label: t.wait.policies[policy] }))}
        onChange={(policy) => onChange(policy === 'skip' ? { ...config, past: 'skip' } : without(config, 'past'))}
      />
    </>
  );
}
