import { inject } from 'vitest';
import { apiClient } from '../harness/api-client.ts';

export const api = () =>
  apiClient({ baseUrl: inject('baseUrl'), adminKey: inject('adminKey'), writeKey: inject('writeKey') });

interface Drafted {
  readonly name: string;
  readonly status: string;
  readonly draft: {
    readonly revision: number;
    readonly document: {
      readonly name: string;
      readonly nodes: readonly { readonly id: string; readonly type: string; readonly config: object }[];
      readonly edges: readonly { readonly from: string; readonly output: string; readonly to: string }[];
      readonly layout?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
    };
  };
}

export const journey = (id: string): Promise<Drafted> => api().call<Drafted>('GET', `/api/journeys/${id}`);

/** What the server has: the edges as words, from → to. */
export async function waysOf(id: string): Promise<string[]> {
  const { nodes, edges } = (await journey(id)).draft.document;
  const typeOf = (node: string): string => nodes.find((each) => each.id === node)?.type ?? node;
  return edges.map(({ from, output, to }) => `${typeOf(from)}.${output} > ${typeOf(to)}`).toSorted();
}

export async function newJourney(document: object): Promise<string> {
  return (await api().call<{ id: string }>('POST', '/api/journeys', { document: { format: 1, ...document } })).id;
}

export const send = (id: string, subject = id) => ({
  id,
  type: 'send',
  config: { channel: 'email', content: { subject, html: '<p>안녕하세요</p>' } },
});
