import { expect, it } from 'vitest';
import { branching } from '../fixtures/branching.ts';
import { targetsOf, waysToConnect } from './connections.ts';
import { step, stopOf } from './walk/stops.ts';

const ways = (mark: string): string[] => waysToConnect(branching, stopOf(mark)).map(({ output }) => output);
const targets = (mark: string): readonly string[] =>
  waysToConnect(branching, stopOf(mark)).flatMap((way) => targetsOf(branching, way));

it('means the output that is chosen, and of a step the one that waits to lead somewhere', () => {
  expect(ways('x1/a')).toEqual(['a']);
  expect(ways('x1')).toEqual(['c']);
  expect(ways('trigger')).toEqual(['next']);
  expect(ways('w1')).toEqual(['next']);
});

it('lets the output be chosen where none or several wait, those among them that need not be drawn', () => {
  const loose = { ...branching, edges: branching.edges.filter(({ output }) => output !== 'b') };
  expect(waysToConnect(loose, step('x1')).map(({ output }) => output)).toEqual(['a', 'b', 'c']);
  const sent = { ...branching, edges: [{ from: 'm1', output: 'next', to: 'w1' }] };
  expect(waysToConnect(sent, step('m1')).map(({ output }) => output)).toEqual(['next', 'skipped']);
});

it('has nothing to connect where nothing or what is gone is chosen', () => {
  expect(waysToConnect(branching, null)).toEqual([]);
  expect(ways('x1/z')).toEqual([]);
  expect(ways('gone')).toEqual([]);
});

it('offers every step but those that lead back, itself among them, and the one that it leads to already', () => {
  expect(targets('x1/c')).toEqual(['w1', 'w2', 'm1']);
  expect(targets('x1/a')).toEqual(['w2', 'm1']);
  expect(targets('w1')).toEqual(['w2']);
  expect(targets('m1/next')).toEqual([]);
});
