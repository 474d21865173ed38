import type { Language } from '../i18n/language.ts';
import type { Names } from '../i18n/names.ts';
import * as ab from './ab/messages.ts';
import type { ConfigOf, NodeType } from './definitions.ts';
import * as exit from './exit/messages.ts';
import * as issueCoupon from './issue-coupon/messages.ts';
import * as jump from './jump/messages.ts';
import * as send from './send/messages.ts';
import * as split from './split/messages.ts';
import * as startJourney from './start-journey/messages.ts';
import * as throttle from './throttle/messages.ts';
import * as timeWindow from './time-window/messages.ts';
import * as updateCustomer from './update-customer/messages.ts';
import * as wait from './wait/messages.ts';
import * as waitEvent from './wait-event/messages.ts';
import * as webhook from './webhook/messages.ts';

/** Who leaves a step by an output, as a clause; where nobody named the output, it stands for the name. */
export interface Way {
  readonly clause: string;
  readonly named: boolean;
}

/** What a node type says in one language, but for the reasons of its steps (`nodeReasons`). */
export interface NodeMessages<Config = object> {
  readonly name: string;
  readonly hint: string;
  /** Names of outputs that the marketer does not name (`next`, `timeout`, `else`). */
  readonly outputs: Readonly<Record<string, string>>;
  /** What this card does, in one line. */
  readonly summary: (config: Config, names?: Names) => string;
  /** Who goes this way; undefined where the name of the output says all. */
  readonly way?: (config: Config, output: string, names?: Names) => Way | undefined;
  /** What its settings are called in a difference, by key, where they should not be called as everywhere. */
  readonly settings?: Readonly<Record<string, string>>;
}

const messages = {
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
} satisfies { [T in NodeType]: Record<Language, NodeMessages<ConfigOf<T>>> };

export function nodeMessages(type: NodeType, language: Language): NodeMessages {
  // Sound for the same reason as definitionOf: a node's config was parsed by its own definition.
  return messages[type][language] as unknown as NodeMessages;
}
