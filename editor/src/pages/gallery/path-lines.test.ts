import { expect, it } from 'vitest';
import { cartReminder } from '../../canvas/fixtures/cart-reminder.ts';
import { pathLines } from './path-lines.ts';

const document = {
  ...cartReminder,
  edges: [...cartReminder.edges, { from: 'm1', output: 'next', to: 'm2' }],
};

it('says each branch under its step, where one ends, and where ways meet', () => {
  const said = pathLines(document, (_node, { id }) => id).map(
    ({ node, depth, by, again }) => `${depth} ${by} ${node?.id ?? 'end'}${again ? ' again' : ''}`,
  );
  expect(said).toEqual([
    '0  w1',
    '1 happened end',
    '1 timeout s1',
    '2 vip m1',
    '2  m2',
    '2 else x1',
    '3 a m1 again',
    '3 b m2 again',
  ]);
});
