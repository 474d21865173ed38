import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { CalendarClock } from 'lucide-react';
import type { CardLook } from '../card-look.ts';

export const timeWindowCard: CardLook<ConfigOf<'time_window'>> = {
  icon: CalendarClock,
  figures: ['reached', 'waiting'],
};
