import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { Explained } from '../../components/explained.tsx';
import { TypingRow } from '../../components/typing-place.tsx';
import { ConditionBuilder } from '../../conditions/condition-builder.tsx';
import { freshCondition } from '../../conditions/condition-shape.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../form.module.css';
import type { FormProps } from '../form-props.ts';
import { freeId } from '../free-id.ts';

type Branches = ConfigOf<'split'>['branches'];

export function SplitForm({ config, onChange }: FormProps<ConfigOf<'split'>>) {
  const t = useMessages('nodes');
  const { branches } = config;
  const change = (next: Branches): void => onChange({ ...config, branches: next });
  const up = (index: number): void => {
    const moved = branches[index];
    const others = branches.filter((_, at) => at !== index);
    if (moved) change([...others.slice(0, index - 1), moved, ...others.slice(index - 1)]);
  };
  return (
    <Stack gap={16}>
      <Explained hint={t.split.hint} first gap={16}>
        {branches.map((branch, index) => (
          <fieldset key={branch.id} className={classes.part}>
            <legend className={classes.legend}>{t.split.branch(index + 1)}</legend>
            <Group gap={4} wrap="nowrap" align="flex-end">
              <TextInput
                style={{ flex: 1 }}
                label={t.split.name}
                maxLength={80}
                value={branch.name}
                onChange={({ currentTarget }) =>
                  change(branches.map((other) => (other === branch ? { ...branch, name: currentTarget.value } : other)))
                }
              />
              <ActionIcon aria-label={t.split.up(branch.name)} disabled={index === 0} onClick={() => up(index)}>
                <ArrowUp size={14} />
              </ActionIcon>
              <ActionIcon
                aria-label={t.split.remove(branch.name)}
                onClick={() => change(branches.filter((other) => other !== branch))}
              >
                <Trash2 size={14} />
              </ActionIcon>
            </Group>
            <TypingRow at={branch.id}>
              <ConditionBuilder
                label={t.split.when}
                asker="run"
                value={branch.when}
                onChange={(when) => change(branches.map((other) => (other === branch ? { ...branch, when } : other)))}
              />
            </TypingRow>
          </fieldset>
        ))}
      </Explained>
      <Button
        leftSection={<Plus size={14} aria-hidden />}
        disabled={branches.length >= 20}
        onClick={() => {
          const id = freeId('b', [...branches.map((branch) => branch.id), 'else']);
          change([...branches, { id, name: t.split.newName(branches.length + 1), when: freshCondition('attribute') }]);
        }}
      >
        {t.split.add}
      </Button>
    </Stack>
  );
}
