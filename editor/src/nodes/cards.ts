import type { ConfigOf, NodeType } from '@olle/shared/nodes/definitions';
import { abCard } from './ab/card.tsx';
import type { CardLook } from './card-look.ts';
import { exitCard } from './exit/card.tsx';
import { issueCouponCard } from './issue-coupon/card.tsx';
import { jumpCard } from './jump/card.tsx';
import { sendCard } from './send/card.tsx';
import { splitCard } from './split/card.tsx';
import { startJourneyCard } from './start-journey/card.tsx';
import { throttleCard } from './throttle/card.tsx';
import { timeWindowCard } from './time-window/card.tsx';
import { updateCustomerCard } from './update-customer/card.tsx';
import { waitCard } from './wait/card.tsx';
import { waitEventCard } from './wait-event/card.tsx';
import { webhookCard } from './webhook/card.tsx';

const cards = {
  wait: waitCard,
  wait_event: waitEventCard,
  time_window: timeWindowCard,
  split: splitCard,
  ab: abCard,
  send: sendCard,
  issue_coupon: issueCouponCard,
  update_customer: updateCustomerCard,
  webhook: webhookCard,
  throttle: throttleCard,
  jump: jumpCard,
  start_journey: startJourneyCard,
  exit: exitCard,
} satisfies { [T in NodeType]: CardLook<ConfigOf<T>> };

export function cardLook(type: NodeType): CardLook<unknown> {
  // Sound for the same reason as definitionOf: a node's config was parsed by its own definition.
  return cards[type] as unknown as CardLook<unknown>;
}
