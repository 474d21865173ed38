import type { Plan } from '../journey/plan.ts';
import { templateVariables } from '../runner/template-variables.ts';
import { afterFactsOf, toIso } from '../schedule/instant.ts';
import { chooseZone } from '../schedule/zone.ts';
import { renderTemplate } from '../templates/render.ts';
import { textFromHtml } from '../templates/text-from-html.ts';
import type { SentDraft } from './virtual-customer.ts';

export interface RehearsedMessage {
  readonly nodeId: string;
  readonly at: string;
  readonly channel: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  /** Why it was not sent: a code of the catalogue. */
  readonly skipped?: string;
}

/** The message as it would look: by the clock and the zone by which the sender fills it in. */
export function renderMessage(
  { draft, customer, run }: SentDraft,
  plan: Plan,
  workspaceZone: string,
): RehearsedMessage {
  const base = { nodeId: draft.nodeId, at: toIso(draft.at), channel: draft.channel };
  if (draft.verdict.decision === 'skip') return { ...base, skipped: draft.verdict.code };
  const { zone } = chooseZone(customer.attributes.timezone, plan.timezone, workspaceZone);
  const now = draft.at;
  const scope = { customer, run, now, arrival: afterFactsOf(now), workspaceZone, zone };
  const variables = { ...templateVariables(scope, { name: plan.name }), message: { unsubscribe_url: '#' } };
  const rendered: { subject?: string; html?: string; text?: string } = {};
  for (const part of ['subject', 'html', 'text'] as const) {
    const source = draft.content[part];
    if (typeof source !== 'string') continue;
    const result = renderTemplate(source, variables, { escape: part === 'html' ? 'html' : 'none', now, zone });
    if (!result.ok) return { ...base, skipped: 'template_error' };
    rendered[part] = result.text;
  }
  return {
    ...base,
    ...rendered,
    ...(rendered.text === undefined && rendered.html !== undefined ? { text: textFromHtml(rendered.html) } : {}),
  };
}
