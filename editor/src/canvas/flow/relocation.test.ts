import type { JourneyDocument } from '@olle/shared/journey/document';
import { applyOperation } from '@olle/shared/journey/operations/apply-operation';
import { describe, expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { tidy } from '../layout/tidy.ts';
import { faultOf, relocationOf, staysThere } from './relocation.ts';

const onto = (from: string, output: string) => ({ from, output });
const ways = ({ edges }: JourneyDocument) => edges.map(({ from, output, to }) => `${from}/${output}>${to}`);

describe('a step that is carried', () => {
  it('is refused where ways part at it, and its branch is not', () => {
    expect(faultOf(cartReminder, { id: 'x1', take: 'step', onto: onto('w1', 'happened') })).toBe('parts');
    expect(faultOf(cartReminder, { id: 'x1', take: 'branch', onto: onto('w1', 'happened') })).toBeNull();
  });

  it('is refused inside its own branch, and where the way would go round', () => {
    expect(faultOf(cartReminder, { id: 'x1', take: 'branch', onto: onto('m2', 'next') })).toBe('inside');
    expect(faultOf(cartReminder, { id: 'x1', take: 'branch', onto: onto('m1', 'next') })).toBe('cycle');
  });

  it('stays where it is on its own line', () => {
    expect(staysThere(cartReminder, { id: 'm2', take: 'step', onto: onto('x1', 'b') })).toBe(true);
    expect(staysThere(cartReminder, { id: 'm2', take: 'step', onto: onto('x1', 'a') })).toBe(false);
  });

  it('comes to stand there, and in an arranged drawing what is below makes room', () => {
    const move = { id: 'm2', take: 'step', onto: onto('trigger', 'next') } as const;
    const after = relocationOf(cartReminder, move).reduce(applyOperation, cartReminder);
    expect(ways(after)).toEqual(expect.arrayContaining(['trigger/next>m2', 'm2/next>w1']));
    expect(after.layout).toBeUndefined();
    const arranged = applyOperation(cartReminder, { type: 'move', places: tidy(cartReminder) });
    const { layout } = relocationOf(arranged, move).reduce(applyOperation, arranged);
    expect(layout?.m2).toEqual(arranged.layout?.w1);
    expect(layout?.w1?.y).toBeGreaterThan(arranged.layout?.w1?.y ?? 0);
  });
});
