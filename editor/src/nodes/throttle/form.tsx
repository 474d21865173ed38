import { Group, Select } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Explained } from '../../components/explained.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import type { FormProps } from '../form-props.ts';

const stretches = ['minute', 'hour'] as const;

export function ThrottleForm({ config, onChange }: FormProps<ConfigOf<'throttle'>>) {
  const t = useMessages('nodes');
  return (
    <Explained hint={t.throttle.hint}>
      <Group gap={8} align="flex-start" wrap="nowrap">
        <NumberField
          name="limit"
          style={{ flex: 1 }}
          label={t.throttle.limit}
          min={1}
          max={1_000_000}
          value={config.limit}
          onChange={(limit) => limit !== undefined && onChange({ ...config, limit })}
        />
        <Select
          style={{ width: 128 }}
          label={t.throttle.per}
          value={config.per}
          data={stretches.map((per) => ({ value: per, label: t.throttle.stretches[per] }))}
          onChange={(next) => {
            const per = stretches.find((each) => each === next);
            if (per) onChange({ ...config, per });
          }}
        />
      </Group>
    </Explained>
  );
}
