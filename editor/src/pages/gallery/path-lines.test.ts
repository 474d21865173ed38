import type { JourneyDocument } from '@olle/shared/journey/document';
import { expect, it } from 'vitest';
import { pathLines } from './path-lines.ts';

const mail = (id: string) => ({
  id,
  type: 'send' as const,
  config: { channel: 'email' as const, content: { subject: id, html: id } },
});
const document: Pick<JourneyDocument, 'nodes' | 'edges'> = {
  nodes: [
    { id: 'asked', type: 'wait_event', config: { event: 'Order Completed', timeout: 'P1D' } },
    { id: 'tier', type: 'split', config: { branches: [{ id: 'vip', name: 'VIP', when: { all: [] } }] } },
    mail('a'),
    mail('b'),
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'asked' },
    { from: 'asked', output: 'timeout', to: 'tier' },
    { from: 'tier', output: 'vip', to: 'a' },
    { from: 'tier', output: 'else', to: 'b' },
    { from: 'a', output: 'next', to: 'b' },
  ],
};

it('says each branch under its step, where one ends, and where ways meet', () => {
  const said = pathLines(document, (_node, { id }) => id).map(
    ({ node, depth, by, again }) => `${depth} ${by} ${node?.id ?? 'end'}${again ? ' again' : ''}`,
  );
  expect(said).toEqual(['0  asked', '1 happened end', '1 timeout tier', '2 vip a', '2  b', '2 else b again']);
});
