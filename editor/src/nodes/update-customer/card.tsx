import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { UserPen } from 'lucide-react';
import type { CardLook } from '../card-look.ts';

export const updateCustomerCard: CardLook<ConfigOf<'update_customer'>> = { icon: UserPen, figures: ['reached'] };
