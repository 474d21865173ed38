import type { z } from 'zod';
import type { Condition, Filter } from '../conditions/condition.ts';
import type { ConfigProblem } from '../journey/problem.ts';
import type { PlacedText } from '../templates/texts-in.ts';

/** Colour and icon ground of a card: what kind of thing the node does. */
export type NodeFamily = 'time' | 'decision' | 'message' | 'data' | 'end';

export interface NodeOutput {
  readonly id: string;
  /** What the marketer called it (a branch, a variant); absent for an output that the node's messages name. */
  readonly name?: string;
  /** Undrawn, the run leaves by `next` instead of ending (`skipped` of a send). */
  readonly fallsBackTo?: string;
}

/** An event that a node or rule waits for; publishing looks in recent traffic whether its properties are there. */
export interface Hearing {
  readonly event: string;
  readonly where?: readonly Filter[] | undefined;
  /** Property of the event -> path it must equal. */
  readonly match?: Readonly<Record<string, string>> | undefined;
  /** Where the settings name the event; `event` unless said. */
  readonly field?: string;
  /** Without this one, the others do not help. */
  readonly needed?: boolean;
}

/** Something outside the journey that a node's settings point at: publishing looks whether the workspace has it. */
export interface Reference {
  readonly kind: 'coupon_pool' | 'segment' | 'journey';
  readonly id: string;
  readonly field: string;
}

/** A way on that the settings name: no edge is drawn for it. */
export interface Leap {
  /** The output that a run leaves by. */
  readonly output: string;
  /** The node it comes to; empty while none is chosen. */
  readonly to: string;
  readonly field: string;
  /** How often one run goes this way at most. */
  readonly times: number;
}

/** Everything about a node type that needs no running journey. Its behaviour stands beside it in `advance.ts`. */
export interface NodeDefinition<Type extends string, Schema extends z.ZodType> {
  readonly type: Type;
  readonly family: NodeFamily;
  readonly config: Schema;
  /** Settings of a node just dropped on the canvas. */
  readonly initial: z.infer<Schema>;
  readonly outputs: (config: z.infer<Schema>) => readonly NodeOutput[];
  /** Outputs that these settings do not offer, and the problem that an edge from one is; from any other: `output_unknown`. */
  readonly withheld: (config: z.infer<Schema>) => Readonly<Record<string, string>>;
  readonly problems: (config: z.infer<Schema>) => readonly ConfigProblem[];
  readonly hears: (config: z.infer<Schema>) => readonly Hearing[];
  readonly references: (config: z.infer<Schema>) => readonly Reference[];
  /** Conditions that are asked here, each at its setting. */
  readonly conditions: (config: z.infer<Schema>) => readonly { condition: Condition; field: string }[];
  /** Texts that are filled in, each at its setting. */
  readonly templates: (config: z.infer<Schema>) => readonly PlacedText[];
  /** Paths such as `trigger.cart_id` or `steps.w1.order_id` that the settings read, beside those in templates. */
  readonly reads: (config: z.infer<Schema>) => readonly { path: string; field: string }[];
  /** Names under `steps`, beside its own id, of what it keeps (an event heard, an answer); null: it keeps nothing. */
  readonly keeps: (config: z.infer<Schema>) => readonly string[] | null;
  readonly leaps: (config: z.infer<Schema>) => readonly Leap[];
  /** Does everybody who comes here wait? Where some may pass at once, a round of jumps has no rest. */
  readonly rests: (config: z.infer<Schema>) => boolean;
  /** The same settings with other targets of its leaps: a copy leads to the copies, and none to a node that is gone. */
  readonly retarget: (config: z.infer<Schema>, newId: (id: string) => string) => z.infer<Schema>;
}

type Optional =
  | 'outputs'
  | 'withheld'
  | 'problems'
  | 'hears'
  | 'references'
  | 'conditions'
  | 'templates'
  | 'reads'
  | 'keeps'
  | 'leaps'
  | 'rests'
  | 'retarget';

/**
 * Declares a node type; what is left out has the ordinary answer (one output `next`, no problems).
 * @example export const exit = defineNode({ type: 'exit', family: 'end', config: z.strictObject({}), initial: {}, outputs: () => [] })
 */
export function defineNode<Type extends string, Schema extends z.ZodType>(
  definition: Omit<NodeDefinition<Type, Schema>, Optional> & Partial<Pick<NodeDefinition<Type, Schema>, Optional>>,
): NodeDefinition<Type, Schema> {
  return {
    outputs: () => [{ id: 'next' }],
    withheld: () => ({}),
    problems: () => [],
    hears: () => [],
    references: () => [],
    conditions: () => [],
    templates: () => [],
    reads: () => [],
    keeps: (config) => (definition.hears?.(config).length ? [] : null),
    leaps: () => [],
    rests: () => false,
    retarget: (config) => config,
    ...definition,
  };
}
