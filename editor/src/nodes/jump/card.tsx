import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Undo2 } from 'lucide-react';
import type { CardLook } from '../card-look.ts';
import { JumpTarget } from './jump-target.tsx';

export const jumpCard: CardLook<ConfigOf<'jump'>> = { icon: Undo2, Body: JumpTarget, figures: ['reached'] };
