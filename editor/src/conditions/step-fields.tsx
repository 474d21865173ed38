import { Stack } from '@mantine/core';
import { type StepCondition, stepConditionSchema } from '@olle/shared/conditions/condition';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { useShallow } from 'zustand/react/shallow';
import { useEditor } from '../canvas/store/editor-context.tsx';
import { documentOf } from '../canvas/store/editor-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import { NameField } from './name-field.tsx';

interface StepFieldsProps {
  readonly value: StepCondition;
  readonly onChange: (value: StepCondition) => void;
}

/** Compares what an earlier step got: a webhook's answer, the event that a wait heard. */
export function StepFields({ value, onChange }: StepFieldsProps) {
  const t = useMessages('conditions');
  const kept = useEditor(
    useShallow((state) =>
      documentOf(state).nodes.flatMap(({ id, type, config }) => {
        const names = definitionOf(type).keeps({ ...config });
        return names === null ? [] : [id, ...names].map((name) => `${name}.status`);
      }),
    ),
  );
  return (
    <Stack gap={8}>
      <NameField
        name="step"
        label={t.stepProperty}
        description={t.stepPropertyHint}
        value={value.step}
        suggestions={kept}
        refusal={(step) =>
          stepConditionSchema.safeParse({ ...value, step }).success ? undefined : t.stepPropertyWrong
        }
        onChange={(step) => onChange({ ...value, step })}
      />
      <ComparisonFields {...value} onChange={(comparison) => onChange({ step: value.step, ...comparison })} />
    </Stack>
  );
}
