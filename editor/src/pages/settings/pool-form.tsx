import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useCreatePool } from '../../api/coupon-pools.ts';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';

export function PoolForm({ onDone }: { readonly onDone: () => void }) {
  const t = useMessages('settings');
  const words = useMessages('components');
  const toast = useToast();
  const creating = useCreatePool();
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    creating.mutate(name.trim(), {
      onSuccess: () => {
        toast.done(t.poolCreated);
        onDone();
      },
      onError: toast.failed,
    });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        data-autofocus
        label={t.poolName}
        placeholder={t.poolNameExample}
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button onClick={onDone}>{words.cancel}</Button>
        <Button type="submit" variant="filled" loading={creating.isPending} disabled={name.trim() === ''}>
          {t.createPool}
        </Button>
      </Group>
    </form>
  );
}
