import type { JourneyDocument } from '@olle/shared/journey/document';
import { expect, it } from 'vitest';
import { stepTitles } from './step-titles.ts';

const wait = (id: string, length: string) => ({ id, type: 'wait' as const, config: { for: length } });
const titlesOf = (nodes: JourneyDocument['nodes'], edges: JourneyDocument['edges'] = []) =>
  stepTitles({ format: 1, name: '', trigger: { type: 'api' }, nodes, edges }, 'en', (step) => `after “${step}”`).map(
    ({ title }) => title,
  );

it('calls steps what their cards say', () => {
  expect(titlesOf([wait('a', 'P1D'), wait('b', 'P2D')])).toEqual(['Wait 1 day', 'Wait 2 days']);
});

it('tells those that do the same apart by the step before them', () => {
  const nodes = [wait('a', 'P1D'), wait('b', 'P2D'), wait('c', 'P1D')];
  expect(titlesOf(nodes, [{ from: 'b', output: 'next', to: 'c' }])).toEqual([
    'Wait 1 day',
    'Wait 2 days',
    'Wait 1 day · after “Wait 2 days”',
  ]);
});

it('says the branch where the step before has several', () => {
  const variants = [
    { id: 'a', name: 'A', weight: 50 },
    { id: 'b', name: 'B', weight: 50 },
  ];
  const nodes = [
    { id: 'x', type: 'ab' as const, config: { experiment: 'e', variants } },
    wait('a', 'P1D'),
    wait('b', 'P1D'),
  ];
  const edges = ['a', 'b'].map((id) => ({ from: 'x', output: id, to: id }));
  expect(titlesOf(nodes, edges).slice(1)).toEqual(['Wait 1 day · after “A”', 'Wait 1 day · after “B”']);
});

it('numbers those that stand alike', () => {
  expect(titlesOf([wait('a', 'P1D'), wait('b', 'P1D')])).toEqual(['Wait 1 day (1)', 'Wait 1 day (2)']);
});
