import type { Plan } from '../journey/plan.ts';
import { templateVariables } from '../runner/template-variables.ts';
import { afterFactsOf, toIso } from '../schedule/instant.ts';
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

/** The message as it would look. */
export function renderMessage({ draft, customer, run }: SentDraft, plan: Plan, zone: string): RehearsedMessage {
  const base = { nodeId: draft.nodeId, at: toIso(draft.at), channel: draft.channel };
  if (draft.verdict.decision === 'skip') return { ...base, skipped: draft.verdict.code };
  const scope = {
    customer,
    run,
    now: draft.at,
    arrival: afterFactsOf(draft.at),
    workspaceZone: zone,
    zone,
  };
  const variables = { ...templateVariables(scope, { name: plan.name }), message: { unsubscribe_url: '#' } };
  const rendered: { subject?: string; html?: string; text?: string } = {};
  for (const part of ['subject', 'html', 'text'] as const) {
    const source = draft.content[part];
    if (typeof source !== 'string') continue;
    const result = renderTemplate(source, variables, { escape: part === 'html' ? 'html' : 'none' });
    if (!result.ok) return { ...base, skipped: 'template_error' };
    rendered[part] = result.text;
  }
  return {
    ...base,
    ...rendered,
    ...(rendered.text === undefined && rendered.html !== undefined ? { text: textFromHtml(rendered.html) } : {}),
  };
}
