import type { ConfigOf, NodeType } from '@olle/shared/nodes/definitions';
import type { ComponentType } from 'react';
import { AbForm } from './ab/form.tsx';
import { ExitForm } from './exit/form.tsx';
import type { FormProps } from './form-props.ts';
import { IssueCouponForm } from './issue-coupon/form.tsx';
import { JumpForm } from './jump/form.tsx';
import { SendForm } from './send/form.tsx';
import { SplitForm } from './split/form.tsx';
import { StartJourneyForm } from './start-journey/form.tsx';
import { ThrottleForm } from './throttle/form.tsx';
import { TimeWindowForm } from './time-window/form.tsx';
import { UpdateCustomerForm } from './update-customer/form.tsx';
import { WaitForm } from './wait/form.tsx';
import { WaitEventForm } from './wait-event/form.tsx';
import { WebhookForm } from './webhook/form.tsx';

const forms = {
  wait: WaitForm,
  wait_event: WaitEventForm,
  time_window: TimeWindowForm,
  split: SplitForm,
  ab: AbForm,
  send: SendForm,
  issue_coupon: IssueCouponForm,
  update_customer: UpdateCustomerForm,
  webhook: WebhookForm,
  throttle: ThrottleForm,
  jump: JumpForm,
  start_journey: StartJourneyForm,
  exit: ExitForm,
} satisfies { [T in NodeType]: ComponentType<FormProps<ConfigOf<T>>> };

export function nodeForm(type: NodeType): ComponentType<FormProps<object>> {
  // Sound for the same reason as definitionOf: a node's config was parsed by its own definition.
  return forms[type] as unknown as ComponentType<FormProps<object>>;
}
