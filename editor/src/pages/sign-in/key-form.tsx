import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface KeyFormProps {
  readonly onSubmit: (credentials: { adminKey: string; name: string }) => void;
  readonly entering: boolean;
  readonly error: Error | null;
  /** The attempt that failed was the link's. */
  readonly byLink: boolean;
}

export function KeyForm({ onSubmit, entering, error, byLink }: KeyFormProps) {
  const t = useMessages('signIn');
  const [name, setName] = useState('');
  const [adminKey, setAdminKey] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    onSubmit({ adminKey: adminKey.trim(), name: name.trim() });
  };
  const refused = error instanceof ApiError && error.status >= 400 && error.status < 500;
  const why = refused ? (byLink && !tried ? t.linkUsed : t.wrongKey) : t.failed;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {error && (
          <Alert color="red" variant="light" role="alert">
            {why}
          </Alert>
        )}
        <TextInput
          label={t.name}
          description={t.nameHint}
          autoComplete="name"
          required
          withAsterisk={false}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <PasswordInput
          label={t.adminKey}
          description={t.adminKeyHint}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={adminKey}
          onChange={({ currentTarget }) => setAdminKey(currentTarget.value)}
        />
        <Button type="submit" variant="filled" fullWidth loading={entering}>
          {t.submit}
        </Button>
      </Stack>
    </form>
  );
}
