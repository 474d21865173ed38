import { CircleCheck, CircleX, Clock, LogOut, type LucideIcon, Pause } from 'lucide-react';
import type { RunStatus } from '../api/runs.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { StateBadge, type Tone } from './state-badge.tsx';

const looks: Record<RunStatus, { tone: Tone; icon: LucideIcon }> = {
  waiting: { tone: 'waiting', icon: Clock },
  held: { tone: 'held', icon: Pause },
  finished: { tone: 'ended', icon: CircleCheck },
  exited: { tone: 'ended', icon: LogOut },
  failed: { tone: 'failed', icon: CircleX },
};

export function RunBadge({ status }: { readonly status: RunStatus }) {
  const t = useMessages('components');
  return <StateBadge {...looks[status]} label={t.runStatus[status]} />;
}
