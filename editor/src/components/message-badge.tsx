import { type MessageStatus, messageStatuses } from '@olle/shared/messages/status';
import { CheckCheck, CircleHelp, CircleX, Clock, type LucideIcon, Send, SkipForward, Undo2 } from 'lucide-react';
import { useMessages } from '../i18n/use-messages.ts';
import { StateBadge, type Tone } from './state-badge.tsx';

const looks: Record<MessageStatus, { tone: Tone; icon: LucideIcon }> = {
  queued: { tone: 'waiting', icon: Clock },
  claimed: { tone: 'waiting', icon: Clock },
  handing_over: { tone: 'waiting', icon: Send },
  sent: { tone: 'live', icon: Send },
  delivered: { tone: 'live', icon: CheckCheck },
  bounced: { tone: 'failed', icon: Undo2 },
  failed: { tone: 'failed', icon: CircleX },
  skipped: { tone: 'ended', icon: SkipForward },
  unknown: { tone: 'held', icon: CircleHelp },
};

export function MessageBadge({ status }: { readonly status: string }) {
  const t = useMessages('components');
  const known = messageStatuses.find((each) => each === status);
  if (!known) return <StateBadge tone="ended" icon={CircleHelp} label={status} />;
  return <StateBadge {...looks[known]} label={t.messageStatus[known]} />;
}
