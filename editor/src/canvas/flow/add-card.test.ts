import { emptyDocument } from '@olle/shared/journey/document';
import { applyOperation } from '@olle/shared/journey/operations/apply-operation';
import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { nothing, onlyNodes } from '../store/selection.ts';
import { addCard, spotFor } from './add-card.ts';

const drawn = (document: typeof cartReminder): string[] =>
  document.edges.map(({ from, output, to }) => `${from}/${output}>${to}`);

it('hangs the first card on the trigger', () => {
  const empty = emptyDocument('');
  const grown = addCard(empty, 'wait', 'w', spotFor(empty, nothing)).reduce(applyOperation, empty);
  expect(drawn(grown)).toEqual(['trigger/next>w']);
});

it('puts a card below the chosen one, by the output that is still open', () => {
  expect(spotFor(cartReminder, onlyNodes('w1'))).toEqual({ from: { node: 'w1', output: 'happened' } });
});

it('puts it in between when all outputs of the chosen one lead somewhere', () => {
  const grown = addCard(cartReminder, 'wait', 'w', spotFor(cartReminder, onlyNodes('trigger'))).reduce(
    applyOperation,
    cartReminder,
  );
  expect(drawn(grown)).toContain('trigger/next>w');
  expect(drawn(grown)).toContain('w/next>w1');
});

it('leaves a self-arranging drawing so, unless a card is dropped beside it', () => {
  const on = { from: 'trigger', output: 'next' };
  const inserted = addCard(cartReminder, 'wait', 'w', { on }).reduce(applyOperation, cartReminder);
  expect(inserted.layout).toBeUndefined();
  const dropped = addCard(cartReminder, 'wait', 'w', { at: { x: 900, y: 0 } }).reduce(applyOperation, cartReminder);
  expect(dropped.layout?.w).toEqual({ x: 900, y: 0 });
  expect(dropped.layout?.trigger).toEqual({ x: 0, y: 0 });
});
