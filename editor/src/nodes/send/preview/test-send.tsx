import { Button, Group, TextInput } from '@mantine/core';
import type { TestSendAnswer } from '@olle/shared/api/messages';
import { useMutation } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../../api/client.ts';
import { useToast } from '../../../components/use-toast.ts';
import { useMessages } from '../../../i18n/use-messages.ts';

/** Sends it to a colleague. */
export function TestSend({ body }: { readonly body: object }) {
  const t = useMessages('nodes');
  const toast = useToast();
  const [to, setTo] = useState('');
  const send = useMutation({ mutationFn: () => api.post<TestSendAnswer>('/api/messages/test', { ...body, to }) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(undefined, {
          onSuccess: ({ sent, error }) => toast.done(sent ? t.send.testSent(to) : t.send.testNotSent(error ?? '')),
          onError: toast.failed,
        });
      }}
    >
      <Group gap={8} align="flex-end" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          type="email"
          required
          label={t.send.testTo}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <Button type="submit" leftSection={<Send size={14} aria-hidden />} loading={send.isPending}>
          {t.send.test}
        </Button>
      </Group>
    </form>
  );
}
