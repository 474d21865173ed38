import type { JourneyDocument } from '@olle/shared/journey/document';
import { describe, expect, it } from 'vitest';
import { branching } from '../fixtures/branching.ts';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { createEditorStore, documentOf } from '../store/editor-store.ts';
import { onlyNodes } from '../store/selection.ts';
import { detachSelection } from './edit-selection.ts';

const withChosen = (document: JourneyDocument, ...ids: string[]) => {
  const store = createEditorStore({ journeyId: 'j', document, readOnly: false });
  store.getState().select(onlyNodes(...ids));
  return store;
};
const waysOf = (document: JourneyDocument): string[] =>
  document.edges.map(({ from, output, to }) => `${from}/${output}>${to}`).toSorted();

function detached(document: JourneyDocument, ...ids: string[]): JourneyDocument {
  const store = withChosen(document, ...ids);
  detachSelection(store);
  return documentOf(store.getState());
}

describe('steps that are taken off the way', () => {
  it('stay as they are, while all ways that came to them go on to where they led', () => {
    const after = detached(branching, 'w1');
    expect(waysOf(after)).toEqual(['trigger/next>x1', 'w2/next>m1', 'x1/a>m1', 'x1/b>w2']);
    expect(after.nodes).toEqual(branching.nodes);
  });

  it('keep the ways among each other', () => {
    expect(waysOf(detached(branching, 'x1', 'w1', 'w2'))).toEqual(['trigger/next>m1', 'x1/a>w1', 'x1/b>w2']);
  });

  it('leave the way open when they led to several places, or to none', () => {
    expect(waysOf(detached(branching, 'x1'))).toEqual(['w1/next>m1', 'w2/next>m1']);
    expect(waysOf(detached(branching, 'm1'))).toEqual(['trigger/next>x1', 'x1/a>w1', 'x1/b>w2']);
  });

  it('come back at once when that is undone', () => {
    const store = withChosen(cartReminder, 'w1');
    detachSelection(store);
    expect(waysOf(documentOf(store.getState()))).toContain('trigger/next>s1');
    store.getState().undo();
    expect(documentOf(store.getState())).toBe(cartReminder);
  });

  it('are one connection, when that is chosen', () => {
    const store = withChosen(branching);
    store.getState().select({ nodes: [], edge: { from: 'x1', output: 'a' } });
    detachSelection(store);
    expect(waysOf(documentOf(store.getState()))).toEqual(['trigger/next>x1', 'w1/next>m1', 'w2/next>m1', 'x1/b>w2']);
  });
});
