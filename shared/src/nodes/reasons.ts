import type { Language } from '../i18n/language.ts';
import type { JsonObject } from '../json.ts';
import * as ab from './ab/reasons.ts';
import type { NodeType } from './definitions.ts';
import * as exit from './exit/reasons.ts';
import * as issueCoupon from './issue-coupon/reasons.ts';
import * as jump from './jump/reasons.ts';
import * as send from './send/reasons.ts';
import * as split from './split/reasons.ts';
import * as startJourney from './start-journey/reasons.ts';
import * as throttle from './throttle/reasons.ts';
import * as timeWindow from './time-window/reasons.ts';
import type { ToCome } from './to-come.ts';
import * as updateCustomer from './update-customer/reasons.ts';
import * as wait from './wait/reasons.ts';
import * as waitEvent from './wait-event/reasons.ts';
import * as webhook from './webhook/reasons.ts';

/** Code of a step's reason -> its sentence. */
type Reasons = Readonly<Record<string, (facts: JsonObject) => string>>;

const reasons = {
  wait,
  wait_event: waitEvent,
  time_window: timeWindow,
  split,
  ab,
  send,
  issue_coupon: issueCoupon,
  update_customer: updateCustomer,
  webhook,
  throttle,
  jump,
  start_journey: startJourney,
  exit,
} satisfies { [T in NodeType]: Record<Language, Reasons> & { readonly toCome: ToCome } };

/** Why a step of this type did what it did. Apart from its other words: a journey is drawn without them. */
export const nodeReasons = (type: NodeType, language: Language): Reasons => reasons[type][language];

/** The same of a step that is still to come. */
export const reasonsToCome = (type: NodeType, language: Language): Reasons => ({
  ...nodeReasons(type, language),
  ...reasons[type].toCome[language],
});
