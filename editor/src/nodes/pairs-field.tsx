import { ActionIcon, Group, Stack, TextInput } from '@mantine/core';
import type { Json } from '@olle/shared/json';
import { X } from 'lucide-react';
import { useId } from 'react';
import { AddButton } from '../components/add-button.tsx';
import { TypingRow } from '../components/typing-place.tsx';
import { NameField } from '../conditions/name-field.tsx';
import type { Named } from '../conditions/named.ts';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './form.module.css';
import { freeId } from './free-id.ts';

interface PairsFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What stands on the left. */
  readonly name: string;
  readonly of?: Named;
  readonly value: Readonly<Record<string, Json>>;
  /** A new pair is called this and a number. */
  readonly free: string;
  readonly suggestions?: readonly string[];
  readonly onChange: (value: Record<string, Json>) => void;
}

/** Names with a value each, in the order in which they were added. Values are templates. */
export function PairsField({ label, hint, name, of, value, free, suggestions = [], onChange }: PairsFieldProps) {
  const t = useMessages('nodes');
  const id = useId();
  const pairs = Object.entries(value);
  const replace = (index: number, pair: [string, Json]): void =>
    onChange(Object.fromEntries(pairs.map((other, at) => (at === index ? pair : other))));
  return (
    <fieldset className={classes.plain} aria-describedby={id}>
      <legend className={classes.legend}>{label}</legend>
      <Stack gap={8}>
        {pairs.map(([key, held], index) => (
          // A pair has no identity but its place: its name is what is being typed.
          <Group key={index} gap={8} wrap="nowrap" align="flex-start">
            <div style={{ flex: 1, minWidth: 0 }}>
              <TypingRow at={`pair.${index}`}>
                <NameField
                  name="name"
                  label={name}
                  {...(of ? { of, brief: true } : {})}
                  value={key}
                  suggestions={suggestions}
                  refusal={(next) =>
                    pairs.some(([other], at) => at !== index && other === next) ? t.pairs.twice : undefined
                  }
                  onChange={(next) => replace(index, [next, held])}
                />
              </TypingRow>
            </div>
            <TextInput
              style={{ flex: 1, minWidth: 0 }}
              label={t.pairs.value}
              value={typeof held === 'string' ? held : JSON.stringify(held)}
              onChange={({ currentTarget }) => replace(index, [key, currentTarget.value])}
            />
            <ActionIcon
              mt={22}
              aria-label={t.pairs.remove(key)}
              onClick={() => onChange(Object.fromEntries(pairs.filter((_, at) => at !== index)))}
            >
              <X size={14} />
            </ActionIcon>
          </Group>
        ))}
        <p id={id} className={classes.hint}>
          {hint}
        </p>
        <AddButton onClick={() => onChange({ ...value, [freeId(free, Object.keys(value))]: '' })}>
          {t.pairs.add}
        </AddButton>
      </Stack>
    </fieldset>
  );
}
