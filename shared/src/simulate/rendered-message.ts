import type { Language } from '../i18n/language.ts';
import type { Plan } from '../journey/plan.ts';
import { channels } from '../messages/channel.ts';
import type { Composed, Frame, Sender } from '../messages/composed.ts';
import { composers, isChannel } from '../messages/composers.ts';
import { categoryOf } from '../messages/gate.ts';
import { type PointedOut, pointOut } from '../messages/point-out.ts';
import { templateVariables } from '../runner/template-variables.ts';
import { afterFactsOf, toIso } from '../schedule/instant.ts';
import { chooseZone } from '../schedule/zone.ts';
import type { SentDraft } from './virtual-customer.ts';

export interface RehearsedMessage extends Partial<PointedOut> {
  readonly nodeId: string;
  readonly at: string;
  readonly channel: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  /** Why it was not sent: a code of the catalogue. */
  readonly skipped?: string;
}

/** What the sender puts round what the templates say; and the language in which is pointed out what is missing. */
export interface Envelope {
  readonly sender: Sender;
  readonly unsubscribeUrl: string;
  readonly language: Language;
}

/**
 * The message as it would look: by the clock and the zone by which the sender fills it in. With an envelope as it would
 * be sent, label and footer included, and with what has no value pointed out; without one, what its templates say.
 */
export function renderMessage(
  { draft, customer, run }: SentDraft,
  { plan, workspaceZone, envelope }: { plan: Plan; workspaceZone: string; envelope?: Envelope | undefined },
): RehearsedMessage {
  const { nodeId, at: now, channel, content, category } = draft;
  const base = { nodeId, at: toIso(now), channel };
  if (draft.verdict.decision === 'skip') return { ...base, skipped: draft.verdict.code };
  // A release may not know what a later one sends.
  if (!isChannel(channel)) return { ...base, skipped: 'content_invalid' };
  const { compose, fill } = composers[channel];
  const { zone } = chooseZone(customer.attributes.timezone, plan.timezone, workspaceZone);
  const scope = { customer, run, now, arrival: afterFactsOf(now), workspaceZone, zone };
  const unsubscribeUrl = envelope?.unsubscribeUrl ?? '#';
  const message = { unsubscribe_url: unsubscribeUrl };
  const told = { variables: { ...templateVariables(scope, { name: plan.name }), message }, now, zone };
  if (!envelope) {
    const filled = fill(content, told);
    return filled.kind === 'refused' ? { ...base, skipped: filled.code } : { ...base, ...partsOf(filled) };
  }
  const address = customer.attributes[channels[channel].reach.addressAttribute];
  const frame: Frame = {
    ...told,
    messageId: `${draft.runId}/${nodeId}/${draft.visit}`,
    workspaceId: '',
    category: categoryOf(category),
    to: typeof address === 'string' ? address.trim() : '',
    from: null,
    sender: envelope.sender,
    unsubscribeUrl,
  };
  const composed = compose(content, frame);
  if (composed.kind === 'refused') return { ...base, skipped: composed.code };
  const { missing, marked } = pointOut(
    (stand) => compose(content, { ...frame, missing: stand }),
    () => false,
    envelope.language,
  );
  return { ...base, ...partsOf(composed.outgoing), ...(missing.length > 0 && { missing, marked }) };
}

type Parts = Pick<Extract<Composed, { kind: 'composed' }>['outgoing'], 'subject' | 'html' | 'text'>;

const partsOf = ({ subject, html, text }: Parts) => ({
  ...(subject !== null && { subject }),
  ...(html !== null && { html }),
  text,
});
