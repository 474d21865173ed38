import type { JourneyDocument } from '@olle/shared/journey/document';
import { applyOperation } from '@olle/shared/journey/operations/apply-operation';
import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { wrapping } from './wrap-selection.ts';

const line: JourneyDocument = {
  ...cartReminder,
  nodes: ['a', 'b', 'c'].map((id) => ({ id, type: 'wait' as const, config: { for: 'P1D' } })),
  edges: [
    { from: 'trigger', output: 'next', to: 'a' },
    { from: 'a', output: 'next', to: 'b' },
    { from: 'b', output: 'next', to: 'c' },
  ],
};
const wrapped = (...ids: string[]): string[] | undefined =>
  wrapping(line, ids, 'new')
    ?.reduce(applyOperation, line)
    .edges.map(({ from, output, to }) => `${from}/${output}>${to}`)
    .toSorted();

it('puts a decision before steps in a row, and leads the others past all of them', () => {
  expect(wrapped('a', 'b')).toEqual(['a/next>b', 'b/next>c', 'new/else>c', 'new/vip>a', 'trigger/next>new']);
});

it('lets the others go where the journey ends, when nothing comes after the steps', () => {
  expect(wrapped('b', 'c')).toEqual(['a/next>new', 'b/next>c', 'new/vip>b', 'trigger/next>a']);
});

it('refuses steps that are come to by several ways', () => {
  expect(wrapped('a', 'c')).toBeUndefined();
});

it('leads a jump from elsewhere to the decision, and leaves a loop among the steps as it is', () => {
  const jump = (id: string) => ({ id, type: 'jump' as const, config: { to: 'a', max: 2 } });
  const looping: JourneyDocument = {
    ...line,
    nodes: [...line.nodes, jump('inner'), jump('outer')],
    edges: [
      ...line.edges.filter(({ from }) => from !== 'b'),
      { from: 'b', output: 'next', to: 'inner' },
      { from: 'inner', output: 'next', to: 'c' },
      { from: 'c', output: 'next', to: 'outer' },
    ],
  };
  const { nodes } = wrapping(looping, ['a', 'b', 'inner'], 'new')?.reduce(applyOperation, looping) ?? looping;
  const targets = nodes.flatMap((node) => ('to' in node.config ? [[node.id, node.config.to]] : []));
  expect(targets).toEqual([
    ['inner', 'a'],
    ['outer', 'new'],
  ]);
});
