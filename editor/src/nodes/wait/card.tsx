import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Clock } from 'lucide-react';
import type { CardLook } from '../card-look.ts';

export const waitCard: CardLook<ConfigOf<'wait'>> = { icon: Clock, figures: ['reached', 'waiting'] };
