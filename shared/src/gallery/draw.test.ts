import { expect, it } from 'vitest';
import { draw } from './draw.ts';
import { exit, split, wait, waitFor } from './steps.ts';

const ways = (way: Parameters<typeof draw>[0]) =>
  draw(way).edges.map(({ from, output, to }) => `${from}/${output} > ${to}`);

it('draws one step after another, from the trigger on', () => {
  expect(ways([wait('a', 'P1D'), wait('b', 'P1D')])).toEqual(['trigger/next > a', 'a/next > b']);
});

it('lets ways that end open meet at the next step; what is closed, or leaves, does not', () => {
  const asked = waitFor(
    'asked',
    { event: 'Order Completed', timeout: 'P1D' },
    { happened: [exit('done', '')], timeout: [] },
  );
  const tier = { attribute: 'tier', op: 'exists' as const };
  const chosen = split(
    'chosen',
    [
      { id: 'vip', name: '', when: tier, way: [wait('c', 'P1D')] },
      { id: 'never', name: '', when: tier, way: null },
    ],
    [],
  );
  expect(ways([asked, chosen, wait('last', 'P1D')])).toEqual([
    'trigger/next > asked',
    'asked/happened > done',
    'asked/timeout > chosen',
    'chosen/vip > c',
    'c/next > last',
    'chosen/else > last',
  ]);
});
