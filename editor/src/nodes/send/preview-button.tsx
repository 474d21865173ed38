import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { EmailContent } from '@olle/shared/messages/email/channel';
import { Eye } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages.ts';
import { PreviewDialog } from './preview-dialog.tsx';

interface PreviewButtonProps {
  readonly channel: string;
  readonly content: EmailContent;
  readonly onChange: (content: EmailContent) => void;
}

export function PreviewButton({ channel, content, onChange }: PreviewButtonProps) {
  const t = useMessages('nodes');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<Eye size={14} aria-hidden />} onClick={open}>
        {t.send.preview}
      </Button>
      {opened && <PreviewDialog channel={channel} content={content} onChange={onChange} onClose={close} />}
    </>
  );
}
