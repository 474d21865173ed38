import { Autocomplete, Combobox, type OptionsFilter } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTyped } from '../components/use-typed.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { codeOf, labelOf, type Named, nameFor } from './named.ts';

interface NameFieldProps {
  /** Among the fields of its step, where there are names that it refuses. */
  readonly name?: string;
  readonly label: string;
  readonly value: string;
  /** What has a name in people's words is shown by it, and can be typed so. */
  readonly of?: Named;
  /** Where there is no room for both names. */
  readonly brief?: boolean;
  readonly suggestions: readonly string[];
  readonly onChange: (name: string) => void;
  readonly placeholder?: string;
  /** Empty means something here (nothing chosen yet); else the last name stands while the field is empty, and it says so. */
  readonly mayBeEmpty?: boolean;
  /** Why a name cannot be taken; then the last one stands, and what was typed is kept and explained. */
  readonly refusal?: (name: string) => string | undefined;
  readonly error?: string | undefined;
  readonly description?: string;
}

export function NameField(props: NameFieldProps) {
  const { name: field = '', label, value, of, brief, suggestions, onChange, ...others } = props;
  const { mayBeEmpty = false, refusal, error, ...rest } = others;
  const t = useMessages('conditions');
  const language = useLanguage((state) => state.language);
  const said = (name: string): string => (of ? labelOf(name, of, language) : name);
  const shown = of && brief ? nameFor(value, of, language) : said(value);
  const codeFor = (typed: string): string => (of ? codeOf(typed, of, language, suggestions) : typed);
  const refusalOf = (name: string): string | undefined => (name === value ? undefined : refusal?.(name));
  const means = (text: string): string | null => {
    const name = codeFor(text);
    return (name !== '' || mayBeEmpty) && refusalOf(name) === undefined ? name : null;
  };
  const { typed, type } = useTyped({ name: field, value, means });
  const refused = refusalOf(codeFor(typed));
  const isMissing = codeFor(typed) === '' && value !== '' && !mayBeEmpty;
  const [isTyping, setTyping] = useState(false);
  const [isTouched, setTouched] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isRewritten = isTyping && !isTouched && shown !== value;
  // A text that is written anew loses its selection: who comes by Tab and types would add to it.
  useLayoutEffect(() => {
    if (isRewritten) input.current?.select();
  }, [isRewritten]);
  return (
    <Autocomplete
      ref={input}
      label={label}
      // Who types sees what is stored; who reads, what it means.
      value={isTyping || typed !== value ? typed : shown}
      data={[...suggestions]}
      // What stands there already is no search: whoever comes to change it sees all there is.
      filter={isTouched ? withIn(said) : all}
      renderOption={({ option }) => said(option.value)}
      limit={50}
      maxLength={200}
      // Whoever empties it is about to type.
      error={isMissing && !(isTyping && isTouched) ? t.nameMissing(said(value)) : (refused ?? error)}
      // It looks like the list that it opens, though one may write into it.
      rightSection={suggestions.length > 0 && <Combobox.Chevron />}
      rightSectionPointerEvents="none"
      {...rest}
      onFocus={() => {
        setTyping(true);
        setTouched(false);
      }}
      onInput={() => {
        setTyping(true);
        setTouched(true);
      }}
      onOptionSubmit={() => setTyping(false)}
      onChange={(text) => {
        type(text);
        const name = means(text);
        if (name !== null) onChange(name);
      }}
      onBlur={() => {
        setTyping(false);
        if (refused === undefined && !isMissing) type(value);
      }}
    />
  );
}

const all: OptionsFilter = ({ options, limit }) => options.slice(0, limit);

/** Finds by either name. */
const withIn =
  (said: (name: string) => string): OptionsFilter =>
  ({ options, search, limit }) => {
    const sought = search.trim().toLowerCase();
    return options
      .filter((option) => 'value' in option && said(option.value).toLowerCase().includes(sought))
      .slice(0, limit);
  };
