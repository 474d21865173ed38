import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Ear } from 'lucide-react';
import type { CardLook } from '../card-look.ts';

export const waitEventCard: CardLook<ConfigOf<'wait_event'>> = { icon: Ear, figures: ['reached', 'waiting'] };
