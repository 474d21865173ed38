import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Mail } from 'lucide-react';
import type { CardLook } from '../card-look.ts';

export const sendCard: CardLook<ConfigOf<'send'>> = {
  icon: Mail,
  figures: [
    'reached',
    'waiting',
    'sent',
    'delivered',
    'opened',
    'clicked',
    'failed',
    'skipped',
    'bounced',
    'complained',
    'unsubscribed',
  ],
  // Not every message is waited for, and most of what can go wrong does not.
  rare: ['waiting', 'failed', 'skipped', 'bounced', 'unsubscribed', 'complained'],
};
