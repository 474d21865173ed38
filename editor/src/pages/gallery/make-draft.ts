import type { JourneyTestBody } from '@olle/shared/api/journey-tests';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { api } from '../../api/client.ts';
import { type Journey, journeyPath } from '../../api/journeys.ts';

/** A draft that is being made, call by call, as far as it has come. */
export interface Begun {
  readonly id: string | null;
  /** Of what it is made, as text. */
  readonly of: string;
  /** What is sent once more under this key is not done once more, even if its answer was lost. */
  readonly key: string;
}

export const notBegun: Begun = { id: null, of: '', key: '' };

/** Makes the draft and its tests. Tried again after a failure it goes on with the same draft, rewritten if something else is wanted by then. */
export async function makeDraft(
  begun: Begun,
  keep: (begun: Begun) => void,
  document: JourneyDocument,
  tests: readonly JourneyTestBody[],
): Promise<string> {
  const of = JSON.stringify({ document, tests });
  if (begun.id !== null && begun.of !== of) await rewrite(begun.id, document);
  const key = begun.of === of ? begun.key : crypto.randomUUID();
  keep({ ...begun, of, key });
  const once = (part: string | number) => ({ 'Idempotency-Key': `${key}.${part}` });
  const id = begun.id ?? (await api.post<{ id: string }>('/api/journeys', { document }, once('journey'))).id;
  keep({ id, of, key });
  // One after the other: they are listed in this order.
  for (const [index, test] of tests.entries()) await api.post(testsOf(id), test, once(index));
  return id;
}

async function rewrite(id: string, document: JourneyDocument): Promise<void> {
  const { draft } = await api.get<Journey>(journeyPath(id));
  await api.put(`${journeyPath(id)}/draft`, { document }, { 'If-Match': String(draft.revision) });
  const { items } = await api.get<{ items: readonly { readonly id: string }[] }>(`${testsOf(id)}?limit=200`);
  for (const test of items) await api.del(`${testsOf(id)}/${encodeURIComponent(test.id)}`);
}

const testsOf = (id: string): string => `${journeyPath(id)}/tests`;
