import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { TicketPercent } from 'lucide-react';
import type { CardLook } from '../card-look.ts';

export const issueCouponCard: CardLook<ConfigOf<'issue_coupon'>> = { icon: TicketPercent, figures: ['reached'] };
