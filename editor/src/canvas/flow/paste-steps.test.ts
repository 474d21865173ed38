import type { JourneyDocument } from '@olle/shared/journey/document';
import { applyOperation } from '@olle/shared/journey/operations/apply-operation';
import { fragmentOf } from '@olle/shared/journey/operations/fragment';
import { describe, expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { cardHeight, cardWidth } from '../layout/card-size.ts';
import { placesOf } from '../layout/places.ts';
import { tidy } from '../layout/tidy.ts';
import { pasteSteps } from './paste-steps.ts';

const copied = (...ids: string[]) => fragmentOf(cartReminder, ids);
const renamed = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, `${id}_copy`]));
const waysOf = ({ edges }: JourneyDocument) => edges.map(({ from, output, to }) => `${from}/${output}>${to}`);

function pasted(document: JourneyDocument, ids: string[], spot: Parameters<typeof pasteSteps>[3]): JourneyDocument {
  const pasting = pasteSteps(document, copied(...ids), renamed(...ids), spot);
  if ('fault' in pasting) throw new Error(pasting.fault);
  return pasting.operations.reduce(applyOperation, document);
}

describe('steps that are pasted', () => {
  it('stand on the edge that was chosen, and what it led to comes after them', () => {
    const after = waysOf(pasted(cartReminder, ['m2'], { on: { from: 'trigger', output: 'next' } }));
    expect(after).toContain('trigger/next>m2_copy');
    expect(after).toContain('m2_copy/next>w1');
  });

  it('hang on an open output, and lead on among themselves', () => {
    const after = waysOf(pasted(cartReminder, ['x1', 'm2'], { from: { node: 'w1', output: 'happened' } }));
    expect(after).toContain('w1/happened>x1_copy');
    expect(after).toContain('x1_copy/b>m2_copy');
  });

  it('get room in a drawing that somebody arranged, and leave another to arrange itself', () => {
    const on = { from: 'trigger', output: 'next' };
    expect(pasted(cartReminder, ['m2'], { on }).layout).toBeUndefined();
    const arranged = applyOperation(cartReminder, { type: 'move', places: tidy(cartReminder) });
    const fragment = fragmentOf(arranged, ['m2']);
    const pasting = pasteSteps(arranged, fragment, renamed('m2'), { on });
    if ('fault' in pasting) throw new Error(pasting.fault);
    const after = pasting.operations.reduce(applyOperation, arranged);
    expect(after.layout?.m2_copy).toEqual(arranged.layout?.w1);
    expect(after.layout?.w1?.y).toBeGreaterThan(arranged.layout?.w1?.y ?? 0);
  });

  it('lie over no card of a drawing that somebody arranged, wherever they go', () => {
    const arranged = applyOperation(cartReminder, { type: 'move', places: tidy(cartReminder) });
    const open = { from: { node: 'm1', output: 'next' } };
    for (const [ids, spot] of [
      [['s1', 'x1', 'm1', 'm2'], {}],
      [['x1', 'm1', 'm2'], { from: { node: 'w1', output: 'happened' } }],
      [['x1', 'm1', 'm2'], open],
      [['x1', 'm1', 'm2'], { on: { from: 'trigger', output: 'next' } }],
    ] as const) {
      const pasting = pasteSteps(arranged, fragmentOf(arranged, ids), renamed(...ids), spot);
      if ('fault' in pasting) throw new Error(pasting.fault);
      const places = Object.entries(placesOf(pasting.operations.reduce(applyOperation, arranged)));
      const over = places.flatMap(([id, { x, y }], index) =>
        places
          .slice(index + 1)
          .filter(([, other]) => Math.abs(other.x - x) < cardWidth && Math.abs(other.y - y) < cardHeight)
          .map(([other]) => `${id} ${other}`),
      );
      expect(over).toEqual([]);
    }
  });

  it('are pasted whole or not at all', () => {
    const many = Array.from({ length: 499 }, (_, index) => ({
      id: `n${index}`,
      type: 'wait' as const,
      config: { for: 'P1D' },
    }));
    const full = { ...cartReminder, nodes: [...cartReminder.nodes.slice(0, 1), ...many], edges: [] };
    expect(pasteSteps(full, copied('m2'), renamed('m2'), {})).toEqual({ fault: 'full' });
    const wrong = { ...copied('w1', 's1'), edges: [{ from: 'w1', output: 'nowhere', to: 's1' }] };
    expect(pasteSteps(cartReminder, wrong, renamed('w1', 's1'), {})).toEqual({ fault: 'broken' });
  });
});
