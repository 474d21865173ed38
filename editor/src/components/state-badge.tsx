import type { LucideIcon } from 'lucide-react';
import classes from './state-badge.module.css';

export type Tone = 'live' | 'waiting' | 'held' | 'failed' | 'ended';

interface StateBadgeProps {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly label: string;
}

/** A state in a word, an icon and a colour: never by colour alone. */
export function StateBadge({ tone, icon: Icon, label }: StateBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={12} aria-hidden />
      {label}
    </span>
  );
}
