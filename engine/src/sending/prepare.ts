import type { Plan } from '@olle/shared/journey/plan';
import type { JsonObject } from '@olle/shared/json';
import { type ChannelName, channels } from '@olle/shared/messages/channel';
import type { Frame, Outgoing } from '@olle/shared/messages/composed';
import { composers } from '@olle/shared/messages/composers';
import { categoryOf, gate } from '@olle/shared/messages/gate';
import { toIso } from '@olle/shared/schedule/instant';
import { subtractDuration } from '@olle/shared/schedule/zone';
import { type Tracking, withTracking } from '../tracking/with-tracking.ts';
import type { Recipient } from './recipient.ts';
import { messageVariables } from './variables.ts';

export interface Surroundings {
  readonly channel: ChannelName;
  readonly plan: Plan | undefined;
  readonly from: string | null;
  readonly unsubscribeUrl: string;
  readonly tracking: Tracking;
}

/** With the verdict that is appended to the message's. */
export type Prepared =
  | {
      readonly kind: 'ready';
      readonly outgoing: Outgoing;
      /** As it is kept: links as the author wrote them, so that nobody here counts as a reader. */
      readonly rendered: Outgoing & { readonly links?: readonly string[] };
      readonly verdict: JsonObject;
    }
  | { readonly kind: 'skip'; readonly code: string; readonly verdict: JsonObject }
  | { readonly kind: 'fail'; readonly code: string; readonly error: string; readonly verdict: JsonObject };

/** Asks the gate for the last time, with the customer as of now, and writes the message. */
export function prepare(
  recipient: Recipient,
  { channel, plan, from, unsubscribeUrl, tracking }: Surroundings,
): Prepared {
  const { message, run, journey, settings, customer, now } = recipient;
  const category = categoryOf(message.category);
  const skip = (code: string, facts: JsonObject = { channel, category }): Prepared => ({
    kind: 'skip',
    code,
    verdict: { decision: 'skip', code, facts, at: toIso(now) },
  });
  if (run.status === 'exited') return skip('run_exited');
  if (journey.stopped) return skip('journey_stopped');
  if (isTooLate(recipient, plan)) return skip('too_late');
  if (!customer) return skip('customer_not_found');
  const answer = gate(customer, channels[channel].reach, category);
  if (answer.decision === 'skip') return skip(answer.code, { ...answer.facts });
  const verdict = { ...answer, facts: { ...answer.facts }, at: toIso(now) };
  const content = plan?.nodes[message.nodeId]?.config.content;
  if (!plan || !content)
    return { kind: 'fail', code: 'content_invalid', error: 'its node is not in the version', verdict };
  const told = messageVariables({
    customer,
    run: { ...run, coupon: couponOf(recipient, plan) },
    plan,
    journey: { id: journey.id, name: journey.name, version: message.version },
    workspaceZone: settings.timezone,
    unsubscribeUrl,
    now,
  });
  const address = customer.attributes[channels[channel].reach.addressAttribute];
  const frame: Frame = {
    messageId: message.id,
    workspaceId: message.workspaceId,
    category,
    to: typeof address === 'string' ? address.trim() : '', // the gate has seen that it is one
    from,
    sender: settings.sender,
    unsubscribeUrl,
    ...told,
    now,
  };
  const composed = composers[channel].compose(content, frame);
  if (composed.kind === 'refused') return { kind: 'fail', code: composed.code, error: composed.detail, verdict };
  if (settings.tracking === false)
    return { kind: 'ready', outgoing: composed.outgoing, rendered: composed.outgoing, verdict };
  const { outgoing, links } = withTracking(composed.outgoing, tracking);
  return { kind: 'ready', outgoing, rendered: { ...composed.outgoing, links }, verdict };
}

/** As `isTooLate` of the interpreter, of what had been queued when the pause or the outage began. */
function isTooLate({ overdue, dueAt, settings, now }: Recipient, plan: Plan | undefined): boolean {
  const policy = overdue ?? plan?.late;
  return typeof policy === 'object' && dueAt < subtractDuration(now, policy.skipOlderThan, settings.timezone);
}

/** As the node that issued it put it in the run, so that a message and a condition read the same. */
function couponOf({ coupon, run }: Recipient, plan: Plan): JsonObject | null {
  if (!coupon) return run.coupon;
  const pool = plan.nodes[coupon.nodeId]?.config.pool;
  return { code: coupon.code, pool: typeof pool === 'string' ? pool : null };
}
