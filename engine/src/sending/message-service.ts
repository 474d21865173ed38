import { randomUUID } from 'node:crypto';
import type { Json } from '@olle/shared/json';
import { channels } from '@olle/shared/messages/channel';
import type { Composed, Frame } from '@olle/shared/messages/composed';
import { composers } from '@olle/shared/messages/composers';
import { pointOut } from '@olle/shared/messages/point-out';
import { unsubscribePreview } from '@olle/shared/messages/unsubscribe-preview';
import { problemsInTexts } from '@olle/shared/templates/problems';
import type { MessageService } from '../api/ports.ts';
import type { Provider } from '../channels/channel.ts';
import { engineChannels } from '../channels/channels.ts';
import { type PreviewSubject, readPreviewSubject } from './preview-subject.ts';
import type { SendingDeps } from './sender.ts';
import { messageVariables } from './variables.ts';

type Draft = Parameters<MessageService['preview']>[1];

/** Messages as they would look, label and footer included, and test mails to colleagues. Nothing of it is on record. */
export function messageService(deps: SendingDeps): MessageService {
  const providers = new Map<string, Provider>();
  const providerOf = (channel: Draft['channel']): Provider => {
    const provider = providers.get(channel) ?? engineChannels[channel].provider(deps);
    providers.set(channel, provider);
    return provider;
  };

  async function compose(
    workspaceId: string,
    draft: Omit<Draft, 'journeyId'> & { journeyId?: string | undefined },
    to: string,
  ) {
    const found = await readPreviewSubject(deps.sql, workspaceId, draft);
    const subject = { ...found, category: draft.category ?? found.category };
    const now = Date.now();
    // A link that refuses for a customer must not lie in a colleague's mailbox.
    const unsubscribeUrl = unsubscribePreview(deps.publicUrl);
    const told = messageVariables({ ...subject, plan: subject.plan, unsubscribeUrl, now });
    const began = subject.run ? {} : { trigger: subject.event?.properties ?? {} };
    const frame: Frame = {
      messageId: randomUUID(),
      workspaceId,
      category: subject.category,
      to,
      from: deps.mailFrom ?? null,
      sender: subject.sender,
      unsubscribeUrl,
      ...told,
      variables: { ...told.variables, ...began },
      now,
    };
    return { composed: composers[draft.channel].compose(draft.content, frame), subject, frame };
  }

  return {
    async preview(workspaceId, draft, language) {
      const { composed, subject, frame } = await compose(workspaceId, draft, 'preview@example.com');
      const missing = Object.entries(subject.sender).flatMap(([field, value]) => (value.trim() === '' ? [field] : []));
      const incomplete = subject.category === 'advertising' && missing.length > 0;
      const channel = channels[draft.channel];
      const faults = [...channel.problems(draft.content), ...problemsInTexts(channel.templates(draft.content))];
      const problems = [
        ...faults.map(({ field, code, facts }) => ({ ...(field && { field }), code, facts: facts ?? {} })),
        ...(incomplete ? [{ code: 'sender_incomplete', facts: { missing } }] : []),
        ...refusalProblems(composed, faults),
      ];
      const {
        subject: line,
        html,
        text,
      } = composed.kind === 'composed' ? composed.outgoing : { ...draft.content, text: draft.content.text ?? '' };
      const pointedOut = pointOut(
        (missing) => composers[draft.channel].compose(draft.content, { ...frame, missing }),
        (name) => !subject.run && /^(?:steps|coupon)\b/.test(name),
        language,
      );
      return {
        ...{ subject: line ?? '', html: html ?? '', text, problems },
        customer: shownCustomer(subject.customer),
        event: subject.event && { id: subject.event.id, at: subject.event.at.toISOString() },
        ...pointedOut,
      };
    },

    async sendTest(workspaceId, { to, ...draft }) {
      const { composed } = await compose(workspaceId, draft, to);
      if (composed.kind === 'refused') return { sent: false, error: composed.detail };
      const outcome = await providerOf(draft.channel).hand(composed.outgoing, async () => {});
      return outcome.kind === 'accepted' ? { sent: true } : { sent: false, error: outcome.detail };
    },
  };
}

/** What the content's own problems do not say already. */
function refusalProblems(composed: Composed, said: readonly { field?: string | undefined; code: string }[]) {
  if (composed.kind !== 'refused') return [];
  const { code, detail, facts } = composed;
  const field = composed.field === undefined ? undefined : `content.${composed.field}`;
  if (said.some((one) => one.code === code && one.field === field)) return [];
  return [{ ...(field && { field }), code, facts: facts ?? { message: detail } }];
}

function shownCustomer({ id, userId, attributes: { name, email } }: PreviewSubject['customer']) {
  const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
  return id === '' ? null : { customerId: id, userId, name: text(name), email: text(email) };
}
