import { expect, it } from 'vitest';
import { toldFigures } from './told-figures.ts';

const names = ['sent', 'delivered', 'opened'] as const;

it('tells arrivals where a provider reports them', () => {
  expect(toldFigures(names, { sent: 3, delivered: 2, opened: 1 })).toEqual(['sent', 'delivered', 'opened']);
});

it('tells none where nobody reports them, or fewer than were opened', () => {
  expect(toldFigures(names, { sent: 1, delivered: 0, opened: 1 })).toEqual(['sent', 'opened']);
  expect(toldFigures(names, { sent: 9, delivered: 2, opened: 5 })).toEqual(['sent', 'opened']);
  expect(toldFigures(names, undefined)).toEqual(['sent', 'opened']);
});
