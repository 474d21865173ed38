import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { MessagePreviewAnswer, TestSendAnswer } from '@olle/shared/api/messages';
import { problemSentence } from '@olle/shared/i18n/problems';
import type { EmailContent } from '@olle/shared/messages/email/channel';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import { type CustomerItem, useCustomers } from '../../api/customers.ts';
import { Dialog } from '../../canvas/dialog.tsx';
import { Fields } from '../../canvas/panel/fields.tsx';
import { useEditor } from '../../canvas/store/editor-context.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { MailFrame } from '../../components/mail-frame.tsx';
import { useToast } from '../../components/use-toast.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { LetterFields } from './letter-fields.tsx';
import classes from './preview.module.css';

interface PreviewDialogProps {
  readonly channel: string;
  readonly content: EmailContent;
  readonly onChange: (content: EmailContent) => void;
  readonly onClose: () => void;
}

const nameOf = ({ customerId, name, email, userId }: CustomerItem): string =>
  [name, email ?? userId].filter(Boolean).join(' · ') || customerId;

/** The message, and beside it how one real customer would get it, kept up to date while it is written; a way to send it to oneself. */
export function PreviewDialog({ channel, content, onChange, onClose }: PreviewDialogProps) {
  const t = useMessages('nodes');
  const journeyId = useEditor((state) => state.journeyId);
  // Undefined until it is known whom there is to show it for.
  const [customer, setCustomer] = useState<CustomerItem | null>();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 250);
  // The field holds the name of who is chosen: that is no search.
  const { items, isPending } = useCustomers(customer && query === nameOf(customer) ? '' : query);
  // A greeting without a name says little: the first there is, until somebody else is chosen.
  useEffect(() => {
    if (customer === undefined && !isPending) setCustomer(items[0] ?? null);
  }, [customer, isPending, items]);
  const customerId = customer?.customerId;
  const offered = [...(customer ? [customer] : []), ...items.filter((item) => item.customerId !== customerId)];
  const to = { channel, journeyId, ...(customerId ? { customerId } : {}) };
  const [written] = useDebouncedValue(content, 250);
  const asked = { ...to, content: written };
  const preview = useQuery({
    queryKey: ['preview', asked],
    queryFn: ({ signal }) => api.post<MessagePreviewAnswer>('/api/messages/preview', asked, {}, signal),
    placeholderData: (previous) => previous,
    retry: false,
    enabled: customer !== undefined,
  });
  return (
    <Dialog onClose={onClose} title={t.send.preview} size={1160}>
      <div className={classes.desk}>
        <Fields>
          <Stack gap={16}>
            <LetterFields wide content={content} onChange={onChange} />
          </Stack>
        </Fields>
        <Stack gap={16}>
          <Select
            label={t.send.forCustomer}
            placeholder={t.send.forCustomerHint}
            searchable
            clearable
            value={customerId ?? null}
            onChange={(id) => setCustomer(offered.find((item) => item.customerId === id) ?? null)}
            searchValue={typed}
            onSearchChange={setTyped}
            // The server searches; what it answers is what there is.
            filter={({ options }) => options}
            data={offered.slice(0, 20).map((item) => ({ value: item.customerId, label: nameOf(item) }))}
          />
          {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
          {preview.data && <Shown preview={preview.data} />}
          <TestSend body={{ ...to, content }} />
        </Stack>
      </div>
    </Dialog>
  );
}

function Shown({ preview: { subject, html, problems } }: { readonly preview: MessagePreviewAnswer }) {
  const t = useMessages('nodes');
  const language = useLanguage((state) => state.language);
  return (
    <div className={classes.mail}>
      {problems.map((problem) => (
        <p key={`${problem.field}/${problem.code}`} className={classes.problem} role="alert">
          {problemSentence(problem, language)}
        </p>
      ))}
      <p className={classes.subject}>{subject || t.send.noSubject}</p>
      <MailFrame title={t.send.preview} html={html} />
    </div>
  );
}

function TestSend({ body }: { readonly body: object }) {
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
