import { CircleCheck, CircleX, Clock, LogOut, type LucideIcon, Pause, TriangleAlert } from 'lucide-react';
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

interface RunBadgeProps {
  readonly status: RunStatus;
  /** Waits for a person: nothing else carries it on. */
  readonly stuck?: boolean;
}

export function RunBadge({ status, stuck = false }: RunBadgeProps) {
  const t = useMessages('components');
  if (stuck && (status === 'waiting' || status === 'held'))
    return <StateBadge tone="failed" icon={TriangleAlert} label={t.runStuck} />;
  return <StateBadge {...looks[status]} label={t.runStatus[status]} />;
}
