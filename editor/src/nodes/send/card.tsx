import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Mail } from 'lucide-react';
import type { CardLook } from '../card-look.ts';

export const sendCard: CardLook<ConfigOf<'send'>> = {
  icon: Mail,
  figures: ['sent', 'delivered', 'opened', 'clicked', 'failed', 'skipped'],
};
