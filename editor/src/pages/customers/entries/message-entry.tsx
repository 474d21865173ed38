import { Link } from '@tanstack/react-router';
import { Mail } from 'lucide-react';
import type { TimelineMessage } from '../../../api/timeline.ts';
import { useJourneyNames } from '../../../api/use-journey-names.ts';
import { MessageBadge } from '../../../components/message-badge.tsx';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useChannelName } from '../use-channel-name.ts';
import { Entry } from './entry.tsx';

export function MessageEntry({ item }: { readonly item: TimelineMessage }) {
  const t = useMessages('customers');
  const nameOf = useJourneyNames();
  const channelName = useChannelName();
  const id = item.id ?? item.messageId;
  return (
    <Entry
      at={item.at}
      kind="message"
      icon={Mail}
      title={item.subject || channelName(item.channel)}
      of={
        <>
          <MessageBadge status={item.status} /> {item.journeyName ?? nameOf(item.journeyId)}
        </>
      }
      links={
        id && (
          <Link to="/messages" search={{ message: id }}>
            {t.seeMessage}
          </Link>
        )
      }
    />
  );
}
