import type { Condition } from '@olle/shared/conditions/condition';
import type { Edge, JourneyDocument, JourneyNode } from '@olle/shared/journey/document';
import type { JsonObject } from '@olle/shared/json';

type Rules = Partial<Pick<JourneyDocument, 'reentry' | 'exits' | 'goal' | 'settings'>>;

/** A journey in one breath: edges are `from/output to`. */
export function journey(
  trigger: JourneyDocument['trigger'] | string,
  nodes: readonly JourneyNode[],
  edges: readonly string[],
  rules: Rules = {},
): JourneyDocument {
  return {
    format: 1,
    name: 'Scenario',
    trigger: typeof trigger === 'string' ? { type: 'event', event: trigger } : trigger,
    nodes: [...nodes],
    edges: edges.map(edge),
    ...rules,
  };
}

function edge(text: string): Edge {
  const [from = '', output = '', to = ''] = text.split(/[/ ]/);
  return { from, output, to };
}

export const wait = (id: string, duration: string): JourneyNode => ({ id, type: 'wait', config: { for: duration } });

export const waitFor = (
  id: string,
  event: string,
  timeout: string,
  more: {
    match?: Record<string, string>;
    where?: { property: string; op: 'gte' | 'equals'; value: number | string }[];
  } = {},
): JourneyNode => ({ id, type: 'wait_event', config: { event, timeout, ...more } });

export const mail = (id: string, category?: 'transactional'): JourneyNode => ({
  id,
  type: 'send',
  config: { channel: 'email', content: { subject: 'Hello', html: '<p>Hello</p>' }, ...(category ? { category } : {}) },
});

/** A mail that the run waits for. */
export const mailUntil = (id: string, waitFor: 'sent' | 'delivered' | 'opened', within?: string): JourneyNode => ({
  id,
  type: 'send',
  config: {
    channel: 'email',
    content: { subject: 'Hello', html: '<p>Hello</p>' },
    waitFor,
    ...(within === undefined ? {} : { within }),
  },
});

/** Signed up, waits so long, gets a mail. */
export const mailAfter = (duration: string): JourneyDocument =>
  journey('Signed Up', [wait('w1', duration), mail('m1')], ['trigger/next w1', 'w1/next m1']);

/** Signed up, gets a mail when the event happens in time. */
export const mailWhen = (event: string, timeout: string): JourneyDocument =>
  journey('Signed Up', [waitFor('w1', event, timeout), mail('m1')], ['trigger/next w1', 'w1/happened m1']);

export const split = (id: string, branches: Record<string, Condition>): JourneyNode => ({
  id,
  type: 'split',
  config: { branches: Object.entries(branches).map(([branch, when]) => ({ id: branch, name: branch, when })) },
});

export const ab = (id: string, experiment: string, weights: Record<string, number>): JourneyNode => ({
  id,
  type: 'ab',
  config: {
    experiment,
    variants: Object.entries(weights).map(([variant, weight]) => ({ id: variant, name: variant, weight })),
  },
});

export const coupon = (id: string, pool: string): JourneyNode => ({ id, type: 'issue_coupon', config: { pool } });

export const update = (
  id: string,
  config: Extract<JourneyNode, { type: 'update_customer' }>['config'],
): JourneyNode => ({
  id,
  type: 'update_customer',
  config,
});

export const leave = (id: string): JourneyNode => ({ id, type: 'exit', config: { reason: 'enough' } });

export const jump = (id: string, to: string, max: number): JourneyNode => ({ id, type: 'jump', config: { to, max } });

/** `name` is a journey of the scenario. */
export const start = (id: string, name: string, payload?: JsonObject): JourneyNode => ({
  id,
  type: 'start_journey',
  config: { journeyId: name, ...(payload && { payload }) },
});

export const throttle = (id: string, limit: number, per: 'minute' | 'hour'): JourneyNode => ({
  id,
  type: 'throttle',
  config: { limit, per },
});

type Request = Extract<JourneyNode, { type: 'webhook' }>['config'] extends infer C
  ? C extends { request: infer R }
    ? R
    : never
  : never;

/** A POST to a shop's system. */
export const webhook = (id: string, request: Partial<Request> = {}, saveAs?: string): JourneyNode => ({
  id,
  type: 'webhook',
  config: {
    request: { url: 'https://shop.example/hook', method: 'POST', ...request },
    ...(saveAs !== undefined && { saveAs }),
  },
});
