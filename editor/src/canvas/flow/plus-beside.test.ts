import { expect, it } from 'vitest';
import { branching } from '../fixtures/branching.ts';
import { plusBeside } from './plus-beside.ts';

it('says where the next way on is open, so that words keep off its plus', () => {
  expect(plusBeside(branching, 'x1', 'b')).toBe('right');
  expect(plusBeside(branching, 'x1', 'a')).toBeUndefined();
  const other = { ...branching, edges: branching.edges.filter(({ output }) => output !== 'a') };
  // Between two of them the words have no better place than the middle.
  expect(plusBeside(other, 'x1', 'b')).toBeUndefined();
  const last = { ...other, edges: [...other.edges, { from: 'x1', output: 'c', to: 'm1' }] };
  expect(plusBeside(last, 'x1', 'b')).toBe('left');
  expect(plusBeside(branching, 'trigger', 'next')).toBeUndefined();
});
