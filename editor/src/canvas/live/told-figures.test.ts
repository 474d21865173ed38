import { expect, it } from 'vitest';
import { toldFigures } from './told-figures.ts';

const look = { figures: ['sent', 'delivered', 'opened', 'bounced'], rare: ['bounced'] } as const;

it('tells arrivals where a provider reports them', () => {
  expect(toldFigures(look, { sent: 3, delivered: 2, opened: 1 })).toEqual(['sent', 'delivered', 'opened']);
});

it('tells none where nobody reports them, or fewer than were opened', () => {
  expect(toldFigures(look, { sent: 1, delivered: 0, opened: 1 })).toEqual(['sent', 'opened']);
  expect(toldFigures(look, { sent: 9, delivered: 2, opened: 5 })).toEqual(['sent', 'opened']);
  expect(toldFigures(look, undefined)).toEqual(['sent', 'opened']);
});

it('tells what is rare where it has happened', () => {
  expect(toldFigures(look, { sent: 3, bounced: 0 })).toEqual(['sent', 'opened']);
  expect(toldFigures(look, { sent: 3, bounced: 1 })).toEqual(['sent', 'opened', 'bounced']);
});
