import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { categories } from '@olle/shared/messages/gate';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../form.module.css';
import type { FormProps } from '../form-props.ts';
import { PreviewButton } from './preview-button.tsx';
import { VariableHints } from './variable-hints.tsx';
import { WaitFields } from './wait-fields.tsx';

const inherit = 'inherit';

export function SendForm({ config, onChange }: FormProps<ConfigOf<'send'>>) {
  const t = useMessages('nodes');
  const words = useMessages('components');
  const { content } = config;
  const set = (part: Partial<typeof content>): void => onChange({ ...config, content: { ...content, ...part } });
  return (
    <Stack gap={16}>
      <TextInput
        label={t.send.subject}
        placeholder={t.send.subjectHint}
        maxLength={1_000}
        value={content.subject}
        onChange={({ currentTarget }) => set({ subject: currentTarget.value })}
      />
      <Textarea
        label={t.send.body}
        className={classes.code ?? ''}
        minRows={8}
        maxRows={18}
        maxLength={200_000}
        spellCheck={false}
        value={content.html}
        onChange={({ currentTarget }) => set({ html: currentTarget.value })}
      />
      <VariableHints />
      <Textarea
        label={t.send.text}
        description={t.send.textHint}
        minRows={2}
        maxRows={10}
        value={content.text ?? ''}
        onChange={({ currentTarget }) =>
          currentTarget.value === ''
            ? onChange({ ...config, content: without(content, 'text') })
            : set({ text: currentTarget.value })
        }
      />
      <PreviewButton channel={config.channel} content={content} />
      <Select
        label={t.send.category}
        value={config.category ?? inherit}
        data={[
          { value: inherit, label: t.send.asJourney },
          ...categories.map((category) => ({ value: category, label: words.category[category] })),
        ]}
        onChange={(next) => {
          const category = categories.find((each) => each === next);
          onChange(category ? { ...config, category } : without(config, 'category'));
        }}
      />
      <WaitFields config={config} onChange={onChange} />
    </Stack>
  );
}
