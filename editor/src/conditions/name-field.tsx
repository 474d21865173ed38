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
  readonly error?: string | undefined;
  readonly description?: string;
}

export function NameField({ label, value, suggestions, onChange, mayBeEmpty = false, error, ...rest }: NameFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <Autocomplete
      label={label}
      value={typed}
      data={[...suggestions]}
      limit={50}
      maxLength={200}
      error={error}
      {...rest}
      onChange={(name) => {
        setTyped(name);
        if (name !== '' || mayBeEmpty) onChange(name);
      }}
      onBlur={() => setTyped(value)}
    />
  );
}
