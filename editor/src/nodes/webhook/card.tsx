import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Webhook } from 'lucide-react';
import type { CardLook } from '../card-look.ts';

export const webhookCard: CardLook<ConfigOf<'webhook'>> = { icon: Webhook, figures: ['reached', 'waiting'] };
