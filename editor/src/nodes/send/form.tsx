import { Select, Stack } from '@mantine/core';
import { categories } from '@olle/shared/messages/gate';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { FormProps } from '../form-props.ts';
import { LetterFields } from './letter-fields.tsx';
import { PreviewButton } from './preview/preview-button.tsx';
import { useLetterFaults } from './use-letter-faults.ts';
import { WaitFields } from './wait-fields.tsx';
import { useLetter } from './writing/use-letter.ts';

const inherit = 'inherit';

export function SendForm({ nodeId, config, onChange }: FormProps<ConfigOf<'send'>>) {
  const t = useMessages('nodes');
  const words = useMessages('components');
  const letter = useLetter();
  const faults = useLetterFaults(nodeId);
  const { content } = config;
  const write = (next: typeof content): void => onChange({ ...config, content: next });
  return (
    <Stack gap={16}>
      <LetterFields nodeId={nodeId} letter={letter} content={content} onChange={write} faults={faults} />
      <PreviewButton
        nodeId={nodeId}
        channel={config.channel}
        category={config.category}
        content={content}
        onChange={write}
      />
      <Select
        label={t.send.category}
        description={t.send.categoryHint}
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
