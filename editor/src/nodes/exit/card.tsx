import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { LogOut } from 'lucide-react';
import type { CardLook } from '../card-look.ts';

export const exitCard: CardLook<ConfigOf<'exit'>> = { icon: LogOut, figures: ['reached'] };
