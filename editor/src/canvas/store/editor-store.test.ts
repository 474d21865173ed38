import { describe, expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { journeyFiguresSchema } from '../live/journey-figures.ts';
import { createEditorStore, documentOf, showsCounts } from './editor-store.ts';
import { mergeProblems } from './merge-problems.ts';
import { nothing, onlyNodes } from './selection.ts';

const open = (readOnly = false) => createEditorStore({ journeyId: 'j', document: cartReminder, readOnly });

describe('the editor', () => {
  it('takes several edits of one act back at once', () => {
    const store = open();
    store.getState().apply([
      { type: 'rename', name: 'New' },
      { type: 'remove_nodes', ids: ['m2'] },
    ]);
    store.getState().undo();
    expect(documentOf(store.getState())).toBe(cartReminder);
    store.getState().redo();
    expect(documentOf(store.getState()).name).toBe('New');
  });

  it('takes typing back field by field, not letter by letter', () => {
    const store = open();
    for (const name of ['N', 'Ne', 'New']) store.getState().apply({ type: 'rename', name }, 'name');
    store.getState().endGesture();
    store.getState().apply({ type: 'rename', name: 'Newer' }, 'name');
    store.getState().undo();
    expect(documentOf(store.getState()).name).toBe('New');
    store.getState().undo();
    expect(documentOf(store.getState()).name).toBe('Cart reminder');
  });

  it('shows no counts beside what one customer would do, and the real ones once that is over', () => {
    const store = open();
    const counts = () => showsCounts(store.getState());
    store.getState().setFigures(journeyFiguresSchema.parse({}));
    expect(counts()).toBe(true);
    store.getState().setRehearsing('one');
    expect(counts()).toBe(false);
    store.getState().endRehearsal();
    expect([counts(), store.getState().rehearsing, store.getState().source]).toEqual([true, null, 'live']);
  });

  it('lets go of what is gone', () => {
    const store = open();
    store.getState().select(onlyNodes('w1', 'm2'));
    store.getState().apply({ type: 'remove_nodes', ids: ['m2'] });
    expect(store.getState().selection.nodes).toEqual(['w1']);
    store.getState().select({ nodes: [], edge: { from: 'w1', output: 'timeout' } });
    store.getState().apply({ type: 'disconnect', outputs: [{ from: 'w1', output: 'timeout' }] });
    // The output is still there, with nothing behind it.
    expect(store.getState().selection.edge).toEqual({ from: 'w1', output: 'timeout' });
    store.getState().apply({ type: 'remove_nodes', ids: ['w1'] });
    expect(store.getState().selection).toEqual(nothing);
  });

  it('never undoes into somebody else’s work', () => {
    const store = open();
    store.getState().apply({ type: 'rename', name: 'Mine' });
    const theirs = { ...cartReminder, name: 'Theirs' };
    store.getState().replace(theirs);
    store.getState().undo();
    expect(documentOf(store.getState())).toBe(theirs);
  });

  it('changes nothing where it only shows', () => {
    const store = open(true);
    store.getState().apply({ type: 'rename', name: 'x' });
    expect(documentOf(store.getState())).toBe(cartReminder);
  });

  it('takes nothing back while somebody else edits, and everything afterwards', () => {
    const store = open();
    store.getState().apply({ type: 'rename', name: 'Mine' });
    store.getState().setReadOnly(true);
    store.getState().undo();
    expect(documentOf(store.getState()).name).toBe('Mine');
    store.getState().setReadOnly(false);
    store.getState().undo();
    expect(documentOf(store.getState())).toBe(cartReminder);
  });

  it('takes back what was recovered from an earlier visit', () => {
    const store = open();
    store.getState().recover({ ...cartReminder, name: 'Left behind' });
    store.getState().undo();
    expect(documentOf(store.getState())).toBe(cartReminder);
  });
});

it('shows of the server’s problems only those that cannot be found here', () => {
  const here = { nodeId: 'm1', code: 'subject_missing', severity: 'error' as const };
  const pool = { nodeId: 'c1', code: 'coupon_pool_not_found', severity: 'error' as const };
  expect(mergeProblems([], [here, pool])).toEqual([pool]);
});
