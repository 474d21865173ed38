import { Button, FileInput, Group, Textarea } from '@mantine/core';
import type { CouponPoolAnswer } from '@olle/shared/api/coupon-pools';
import { type FormEvent, useState } from 'react';
import { useAddCodes, useImportCodes } from '../../api/coupon-pools.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { codesIn } from './codes-in.ts';
import { ImportResult } from './import-result.tsx';

interface CodesFormProps {
  readonly pool: CouponPoolAnswer;
  readonly onDone: () => void;
}

export function CodesForm({ pool, onDone }: CodesFormProps) {
  const t = useMessages('settings');
  const words = useMessages('components');
  const toast = useToast();
  const format = useFormat();
  const adding = useAddCodes();
  const [text, setText] = useState('');
  const codes = codesIn(text);
  const [file, setFile] = useState<File | null>(null);
  const importing = useImportCodes();
  const upload = (chosen: File): void =>
    importing.mutate({ id: pool.id, file: chosen }, { onError: toast.failed, onSettled: () => setFile(null) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    adding.mutate(
      { id: pool.id, codes },
      {
        onSuccess: ({ added }) => {
          toast.done(t.codesAdded(format.number(added)));
          onDone();
        },
        onError: toast.failed,
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <FileInput
        mb="md"
        label={t.codesFile}
        description={t.codesFileHint}
        placeholder={importing.isPending ? t.importing : t.chooseFile}
        accept=".csv,.txt,text/csv,text/plain"
        disabled={importing.isPending}
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          if (chosen) upload(chosen);
        }}
      />
      {importing.data && <ImportResult answer={importing.data} />}
      <Textarea
        data-autofocus
        label={t.codes}
        description={t.codesHint}
        minRows={6}
        maxRows={16}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <span className="quiet numbers">{t.codeCount(format.number(codes.length))}</span>
        <Button onClick={onDone}>{importing.data ? words.close : words.cancel}</Button>
        <Button type="submit" variant="filled" loading={adding.isPending} disabled={codes.length === 0}>
          {t.addCodes}
        </Button>
      </Group>
    </form>
  );
}
