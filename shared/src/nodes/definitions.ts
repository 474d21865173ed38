import type { z } from 'zod';

import { ab } from './ab/definition.ts';
import type { NodeDefinition } from './define-node.ts';
import { exit } from './exit/definition.ts';
import { issueCoupon } from './issue-coupon/definition.ts';
import { jump } from './jump/definition.ts';
import { send } from './send/definition.ts';
import { split } from './split/definition.ts';
import { startJourney } from './start-journey/definition.ts';
import { throttle } from './throttle/definition.ts';
import { timeWindow } from './time-window/definition.ts';
import { updateCustomer } from './update-customer/definition.ts';
import { wait } from './wait/definition.ts';
import { waitEvent } from './wait-event/definition.ts';
import { webhook } from './webhook/definition.ts';

/** Every node type. A new one is a folder here, one in the editor, and the lines that the compiler then asks for. */
export const definitions = {
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
};

/** Settings whose type only their own definition knows. */
export type NodeConfig = Record<string, unknown>;

export type NodeType = keyof typeof definitions;
export const nodeTypes = Object.keys(definitions) as NodeType[]; // keys of a const object are exactly its type's

export type ConfigOf<T extends NodeType> = z.infer<(typeof definitions)[T]['config']>;

/** A definition seen from shared code, which never asks which node it holds. */
export type AnyDefinition = NodeDefinition<NodeType, z.ZodType<NodeConfig>>;

export const isNodeType = (type: string): type is NodeType => Object.hasOwn(definitions, type);

export function definitionOf(type: NodeType): AnyDefinition {
  // Sound as long as a config was parsed by the definition of its own type, which the document's schema does.
  return definitions[type] as unknown as AnyDefinition;
}
