import { Stack } from '@mantine/core';
import { useId } from 'react';
import { AddButton } from '../components/add-button.tsx';
import { RemovableRow } from '../components/removable-row.tsx';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './conditions.module.css';
import { NameField } from './name-field.tsx';
import { usePropertyNames } from './use-names.ts';

interface MatchFieldProps {
  readonly label: string;
  readonly event: string;
  readonly match: Readonly<Record<string, string>> | undefined;
  /** Where else the same may stand: `steps.w1`. */
  readonly places?: readonly string[];
  readonly onChange: (match: Record<string, string> | undefined) => void;
}

/** Which property of the event must be the same as what: the very cart, the very order. */
export function MatchField({ label, event, match = {}, places = [], onChange }: MatchFieldProps) {
  const t = useMessages('conditions');
  const id = useId();
  const properties = usePropertyNames(event);
  const pairs = Object.entries(match);
  const change = (next: readonly (readonly [string, string])[]): void =>
    onChange(next.length === 0 ? undefined : Object.fromEntries(next));
  const replace = (index: number, pair: readonly [string, string]): void =>
    change(pairs.map((other, at) => (at === index ? pair : other)));
  const free =
    ['cart_id', 'order_id', 'product_id', 'id'].find((name) => !Object.hasOwn(match, name)) ?? `id_${pairs.length}`;
  return (
    <fieldset aria-labelledby={id} aria-describedby={`${id}-hint`} className={classes.builder}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <span id={`${id}-hint`} className={classes.note}>
        {t.matchHint}
      </span>
      <Stack gap={8}>
        {pairs.map(([property, path], index) => (
          // A pair has no identity but its place: its name is what is being typed.
          <RemovableRow
            key={index}
            at={`match.${index}`}
            remove={t.removeMatch}
            onRemove={() => change(pairs.filter((_, at) => at !== index))}
          >
            <NameField
              name="property"
              label={t.property}
              of="property"
              value={property}
              suggestions={properties}
              refusal={(next) => (Object.hasOwn(match, next) ? t.matchTwice : undefined)}
              onChange={(next) => replace(index, [next, path])}
            />
            <NameField
              name="sameAs"
              label={t.sameAs}
              of="path"
              value={path}
              suggestions={['trigger', ...places, 'customer'].map((place) => `${place}.${property}`)}
              onChange={(next) => replace(index, [property, next])}
            />
          </RemovableRow>
        ))}
        <AddButton variant="subtle" onClick={() => change([...pairs, [free, `trigger.${free}`]])}>
          {t.addMatch}
        </AddButton>
      </Stack>
    </fieldset>
  );
}
