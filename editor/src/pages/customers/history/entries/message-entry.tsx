import { Link } from '@tanstack/react-router';
import { Mail } from 'lucide-react';
import type { TimelineOf } from '../../../../api/timeline.ts';
import { MessageBadge } from '../../../../components/message-badge.tsx';
import { useMessages } from '../../../../i18n/use-messages.ts';
import { useChannelName } from '../../use-channel-name.ts';
import { Entry } from './entry.tsx';

interface MessageEntryProps {
  readonly item: TimelineOf<'message'>;
  readonly inRun: boolean;
}

export function MessageEntry({ item, inRun }: MessageEntryProps) {
  const t = useMessages('customers');
  const channelName = useChannelName();
  return (
    <Entry
      at={item.at}
      kind="message"
      icon={Mail}
      title={item.subject || channelName(item.channel)}
      of={
        <>
          <MessageBadge status={item.status} /> {!inRun && (item.journeyName || t.untitled)}
        </>
      }
      links={
        <Link to="/messages" search={{ message: item.messageId }}>
          {t.seeMessage}
        </Link>
      }
    />
  );
}
