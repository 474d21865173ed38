import { Autocomplete } from '@mantine/core';
import { useTyped } from '../components/use-typed.ts';

interface NameFieldProps {
  /** Among the fields of its step, where there are names that it refuses. */
  readonly name?: string;
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
  const { name: field = '', label, value, suggestions, onChange, mayBeEmpty = false, refusal, error, ...rest } = props;
  const means = (name: string): string | null =>
    (name !== '' || mayBeEmpty) && refusal?.(name) === undefined ? name : null;
  const { typed, type } = useTyped({ name: field, value, means });
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
        type(name);
        if (means(name) !== null) onChange(name);
      }}
      onBlur={() => refused === undefined && type(value)}
    />
  );
}
