import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSetConsent } from '../../api/customers.ts';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface ConsentFormProps {
  readonly pathId: string;
  readonly onDone: () => void;
}

/** A consent that was given or taken outside the shop, put on record by a person. */
export function ConsentForm({ pathId, onDone }: ConsentFormProps) {
  const t = useMessages('customers');
  const words = useMessages('components');
  const toast = useToast();
  const saving = useSetConsent(pathId);
  const [granted, setGranted] = useState(true);
  const [source, setSource] = useState('');
  const [wording, setWording] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = wording.trim();
    saving.mutate(
      {
        channel: 'email',
        category: 'advertising',
        granted,
        source: source.trim(),
        ...(said === '' ? {} : { wording: said }),
      },
      {
        onSuccess: () => {
          toast.done(t.consentSaved);
          onDone();
        },
        onError: toast.failed,
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text fz="sm" c="dimmed">
          {t.consentHint}
        </Text>
        <SegmentedControl
          aria-label={t.answer}
          value={granted ? 'granted' : 'withdrawn'}
          onChange={(value) => setGranted(value === 'granted')}
          data={[
            { value: 'granted', label: `${words.channel.email}: ${t.grant}` },
            { value: 'withdrawn', label: `${words.channel.email}: ${t.withdraw}` },
          ]}
        />
        <TextInput
          data-autofocus
          required
          label={t.source}
          placeholder={t.sourceExample}
          maxLength={200}
          value={source}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
        <Textarea
          label={t.wording}
          placeholder={t.wordingExample}
          maxLength={2000}
          value={wording}
          onChange={({ currentTarget }) => setWording(currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onDone}>{words.cancel}</Button>
          <Button type="submit" variant="filled" loading={saving.isPending} disabled={source.trim() === ''}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
