import { Select } from '@mantine/core';
import { stepNames } from '@olle/shared/i18n/step-names';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface StepFilterProps {
  /** As they are, and as they were published: a step may be in one of them only. */
  readonly documents: readonly JourneyDocument[];
  readonly value: string | undefined;
  readonly onChange: (nodeId: string | undefined) => void;
}

const any = '';

/** Which of a journey's messages. */
export function StepFilter({ documents, value, onChange }: StepFilterProps) {
  const t = useMessages('messages');
  const language = useLanguage((state) => state.language);
  const nameOf = stepNames(documents, language);
  const steps = new Set(
    documents.flatMap(({ nodes }) =>
      nodes.flatMap(({ id, type }) => (definitionOf(type).family === 'message' ? [id] : [])),
    ),
  );
  return (
    <Select
      aria-label={t.step}
      w={220}
      value={value ?? any}
      onChange={(next) => onChange(next || undefined)}
      data={[{ value: any, label: t.allSteps }, ...[...steps].map((id) => ({ value: id, label: nameOf(id) ?? id }))]}
    />
  );
}
