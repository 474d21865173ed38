import { documentSchema } from '@olle/shared/journey/document';
import { applyOperation } from '@olle/shared/journey/operations/apply-operation';
import { expect, it } from 'vitest';
import { neighbourMove, possibleMoves } from './moves.ts';

const wait = (id: string) => ({ id, type: 'wait', config: { for: 'PT1H' } });
const line = documentSchema.parse({
  format: 1,
  name: '',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [wait('a'), wait('b'), wait('c')],
  edges: [
    { from: 'trigger', output: 'next', to: 'a' },
    { from: 'a', output: 'next', to: 'b' },
    { from: 'b', output: 'next', to: 'c' },
  ],
});

const after = (id: string, direction: 'up' | 'down'): string | null => {
  const move = neighbourMove(line, id, direction);
  if (!move) return null;
  const { edges } = applyOperation(line, { type: 'relocate', ...move });
  const way: string[] = [];
  for (let at = 'trigger'; at; at = edges.find(({ from }) => from === at)?.to ?? '') way.push(at);
  return way.slice(1).join(' ');
};

it('moves a step past its neighbour', () => {
  expect(after('b', 'down')).toBe('a c b');
  expect(after('b', 'up')).toBe('b a c');
  expect(after('a', 'up')).toBeNull();
  expect(after('c', 'down')).toBeNull();
});

it('offers every place where it can go, and not the one where it is', () => {
  expect(possibleMoves(line, 'b', 'step').map(({ onto }) => onto.from)).toEqual(['trigger', 'c']);
  expect(possibleMoves(line, 'b', 'branch').map(({ onto }) => onto.from)).toEqual(['trigger']);
});
