import { Select, Stack } from '@mantine/core';
import type { MessageCondition } from '@olle/shared/conditions/condition';
import { messageStatusNames } from '@olle/shared/i18n/message-words';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { useEditor } from '../canvas/store/editor-context.tsx';
import { documentOf } from '../canvas/store/editor-store.ts';
import { useStepTitles } from '../canvas/use-step-titles.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import type { Asker } from './asker.ts';
import { PeriodField } from './period-field.tsx';
import { without } from './without.ts';

interface MessageFieldsProps {
  readonly value: MessageCondition;
  readonly onChange: (value: MessageCondition) => void;
  readonly asker: Asker;
}

const statuses = ['sent', 'delivered', 'opened', 'clicked', 'bounced', 'failed', 'skipped'] as const;
const anyMail = 'channel email';

/** What became of a message: of a step of this journey, or of any e-mail to the customer. */
export function MessageFields({ value, onChange, asker }: MessageFieldsProps) {
  const t = useMessages('conditions');
  const language = useLanguage((state) => state.language);
  return (
    <Stack gap={8}>
      {asker === 'run' ? <StepOfMessage value={value} onChange={onChange} /> : <p>{t.anyMessage}</p>}
      <Select
        aria-label={t.messageStatus}
        value={value.status}
        data={statuses.map((status) => ({ value: status, label: messageStatusNames[language][status] }))}
        onChange={(next) => {
          const status = statuses.find((each) => each === next);
          if (status) onChange({ ...value, status });
        }}
      />
      <PeriodField
        value={value.within === undefined ? 'ever' : 'within'}
        offered={['ever', 'within']}
        within={value.within}
        onPeriod={(next) => onChange(next === 'within' ? { ...value, within: 'P7D' } : without(value, 'within'))}
        onWithin={(within) => onChange({ ...value, within })}
      />
    </Stack>
  );
}

/** The steps of the journey that send something. */
function StepOfMessage({ value, onChange }: Pick<MessageFieldsProps, 'value' | 'onChange'>) {
  const t = useMessages('conditions');
  const document = useEditor(documentOf);
  const titles = useStepTitles(document);
  const sends = new Set(document.nodes.flatMap(({ id, type }) => (definitionOf(type).family === 'message' ? id : [])));
  const chosen = 'node' in value.message ? `node ${value.message.node}` : anyMail;
  const offered = [
    ...titles.filter(({ id }) => sends.has(id)).map(({ id, title }) => ({ value: `node ${id}`, label: title })),
    { value: anyMail, label: t.anyMessage },
  ];
  const gone = offered.some(({ value: one }) => one === chosen) ? [] : [{ value: chosen, label: t.messageGone }];
  return (
    <Select
      label={t.message}
      value={chosen}
      data={[...gone, ...offered]}
      onChange={(next) => {
        if (next === anyMail) onChange({ ...value, message: { channel: 'email' } });
        else if (next) onChange({ ...value, message: { node: next.slice('node '.length) } });
      }}
    />
  );
}
