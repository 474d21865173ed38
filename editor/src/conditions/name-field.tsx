import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onChange: (name: string) => void;
  readonly placeholder?: string;
  /** Empty means something here (nothing chosen yet); else the last name stands while the field is empty. */
  readonly mayBeEmpty?: boolean;
  /** Why a name cannot be taken; then the last one stands, and what was typed is kept and explained. */
  readonly refusal?: (name: string) => string | undefined;
  readonly error?: string | undefined;
  readonly description?: string;
}

export function NameField(props: NameFieldProps) {
  const { label, value, suggestions, onChange, mayBeEmpty = false, refusal, error, ...rest } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const refused = typed === value ? undefined : refusal?.(typed);
  return (
    <Autocomplete
      label={label}
      value={typed}
      data={[...suggestions]}
      limit={50}
      maxLength={200}
      error={refused ?? error}
      {...rest}
      onChange={(name) => {
        setTyped(name);
        if ((name !== '' || mayBeEmpty) && refusal?.(name) === undefined) onChange(name);
      }}
      onBlur={() => refused === undefined && setTyped(value)}
    />
  );
}
