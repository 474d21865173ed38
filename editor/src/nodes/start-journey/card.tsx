import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Waypoints } from 'lucide-react';
import type { CardLook } from '../card-look.ts';
import { StartedJourney } from './started-journey.tsx';

export const startJourneyCard: CardLook<ConfigOf<'start_journey'>> = {
  icon: Waypoints,
  Body: StartedJourney,
  figures: ['reached'],
};
