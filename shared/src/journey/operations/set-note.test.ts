import { expect, it } from 'vitest';
import { emptyDocument } from '../document.ts';
import { applyOperation } from './apply-operation.ts';

const empty = emptyDocument('');
const note = { text: 'Ask Jieun about the coupon', x: 10.4, y: 20 };
const noted = applyOperation(empty, { type: 'set_note', id: 'n1', note });

it('writes a note, and takes it away without a trace', () => {
  expect(noted.notes).toEqual({ n1: { ...note, x: 10 } });
  expect(applyOperation(noted, { type: 'set_note', id: 'n1', note: null })).toEqual(empty);
});

it('leaves a document alone that has no such note, or that could not hold it', () => {
  for (const id of ['n1', 'constructor'])
    expect(applyOperation(empty, { type: 'set_note', id, note: null })).toBe(empty);
  expect(applyOperation(noted, { type: 'set_note', id: 'n2', note: { ...note, text: 'x'.repeat(2_001) } })).toBe(noted);
  expect(applyOperation(noted, { type: 'set_note', id: 'n2', note: { ...note, x: Number.NaN } })).toBe(noted);
});
