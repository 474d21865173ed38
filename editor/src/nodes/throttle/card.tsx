import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Gauge } from 'lucide-react';
import type { CardLook } from '../card-look.ts';

export const throttleCard: CardLook<ConfigOf<'throttle'>> = { icon: Gauge, figures: ['reached', 'waiting'] };
