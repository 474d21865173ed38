import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { FlaskConical } from 'lucide-react';
import type { CardLook } from '../card-look.ts';
import { VariantBar } from './variant-bar.tsx';

export const abCard: CardLook<ConfigOf<'ab'>> = {
  icon: FlaskConical,
  figures: ['reached'],
  Body: VariantBar,
  comparesOutputs: true,
};
