import type { JourneyStatus } from '@olle/shared/api/journeys';
import { CircleStop, type LucideIcon, Pause, PencilLine, Play } from 'lucide-react';
import { useMessages } from '../i18n/use-messages.ts';
import { StateBadge, type Tone } from './state-badge.tsx';

const looks: Record<JourneyStatus, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: 'ended', icon: PencilLine },
  active: { tone: 'live', icon: Play },
  paused: { tone: 'held', icon: Pause },
  stopped: { tone: 'ended', icon: CircleStop },
};

export function JourneyBadge({ status }: { readonly status: JourneyStatus }) {
  const t = useMessages('components');
  return <StateBadge {...looks[status]} label={t.journeyStatus[status]} />;
}
