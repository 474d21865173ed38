import { abBehaviour } from './ab/advance.ts';
import type { NodeBehaviour } from './define-behaviour.ts';
import type { ConfigOf, NodeConfig, NodeType } from './definitions.ts';
import { exitBehaviour } from './exit/advance.ts';
import { issueCouponBehaviour } from './issue-coupon/advance.ts';
import { jumpBehaviour } from './jump/advance.ts';
import { sendBehaviour } from './send/advance.ts';
import { splitBehaviour } from './split/advance.ts';
import { startJourneyBehaviour } from './start-journey/advance.ts';
import { throttleBehaviour } from './throttle/advance.ts';
import { timeWindowBehaviour } from './time-window/advance.ts';
import { updateCustomerBehaviour } from './update-customer/advance.ts';
import { waitBehaviour } from './wait/advance.ts';
import { waitEventBehaviour } from './wait-event/advance.ts';
import { webhookBehaviour } from './webhook/advance.ts';

const behaviours = {
  wait: waitBehaviour,
  wait_event: waitEventBehaviour,
  time_window: timeWindowBehaviour,
  split: splitBehaviour,
  ab: abBehaviour,
  send: sendBehaviour,
  issue_coupon: issueCouponBehaviour,
  update_customer: updateCustomerBehaviour,
  webhook: webhookBehaviour,
  throttle: throttleBehaviour,
  jump: jumpBehaviour,
  start_journey: startJourneyBehaviour,
  exit: exitBehaviour,
} satisfies { [T in NodeType]: NodeBehaviour<ConfigOf<T>> };

export function behaviourOf(type: NodeType): NodeBehaviour<NodeConfig> {
  // Sound for the same reason as definitionOf: a plan's configs were parsed by their own definitions.
  return behaviours[type] as unknown as NodeBehaviour<NodeConfig>;
}
