import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { EmailContent } from '@olle/shared/messages/email/channel';
import type { Category } from '@olle/shared/messages/gate';
import { Eye } from 'lucide-react';
import { part } from '../../../fetched/part.tsx';
import { useMessages } from '../../../i18n/use-messages.ts';

interface PreviewButtonProps {
  readonly nodeId: string;
  readonly channel: string;
  readonly category: Category | undefined;
  readonly content: EmailContent;
  readonly onChange: (content: EmailContent) => void;
}

const PreviewDialog = part(() => import('./preview-dialog.tsx').then((module) => module.PreviewDialog));

export function PreviewButton(props: PreviewButtonProps) {
  const t = useMessages('nodes');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<Eye size={14} aria-hidden />} onClick={open}>
        {t.send.preview}
      </Button>
      {opened && <PreviewDialog {...props} onClose={close} />}
    </>
  );
}
