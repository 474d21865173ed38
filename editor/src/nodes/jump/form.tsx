import { Select, Stack } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { useEditor } from '../../canvas/store/editor-context.tsx';
import { documentOf } from '../../canvas/store/editor-store.ts';
import { useStepTitles } from '../../canvas/use-step-titles.ts';
import { NumberField } from '../../components/number-field.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import type { FormProps } from '../form-props.ts';

export function JumpForm({ nodeId, config, onChange }: FormProps<ConfigOf<'jump'>>) {
  const t = useMessages('nodes');
  const others = useStepTitles(useEditor(documentOf)).filter(({ id }) => id !== nodeId);
  return (
    <Stack gap={16}>
      <Select
        label={t.jump.to}
        description={t.jump.toHint}
        placeholder={t.jump.choose}
        searchable
        value={config.to || null}
        data={others.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(to) => to && onChange({ ...config, to })}
      />
      <NumberField
        name="max"
        label={t.jump.max}
        description={t.jump.maxHint}
        min={1}
        max={100}
        value={config.max}
        onChange={(max) => max !== undefined && onChange({ ...config, max })}
      />
    </Stack>
  );
}
