import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Split } from 'lucide-react';
import type { CardLook } from '../card-look.ts';

export const splitCard: CardLook<ConfigOf<'split'>> = { icon: Split, figures: ['reached'] };
