import type { JourneyDocument } from '@olle/shared/journey/document';
import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { createEditorStore, documentOf } from '../store/editor-store.ts';
import { createDesk, type KeptText } from './desk.ts';

function open(kept: KeptText | null = null) {
  const store = createEditorStore({ journeyId: 'j', document: cartReminder });
  let keptNow = kept;
  const desk = createDesk(
    {
      drawn: () => documentOf(store.getState()),
      draw: (document) => store.getState().write(document),
      keep: (text) => {
        keptNow = text;
      },
    },
    kept,
  );
  store.subscribe((state) => desk.follow(documentOf(state)));
  const type = (from: string, to: string): void => {
    const { text } = desk.state.getState();
    expect(text).toContain(from);
    desk.typed(text.replace(from, to));
    desk.settle();
  };
  return {
    store,
    desk,
    type,
    kept: () => keptNow,
    text: () => desk.state.getState().text,
    standing: () => desk.state.getState().standing,
    drawn: (): JourneyDocument => documentOf(store.getState()),
  };
}

it('draws what is typed, one entry of the history for each pause, and takes back both', () => {
  const { store, desk, type, text, drawn, standing } = open();
  type('name: Cart reminder', 'name: A # said here\n');
  type('name: A', 'name: B');
  expect([drawn().name, standing()]).toEqual(['B', 'same']);
  expect(store.getState().history.past).toHaveLength(2);
  // What did not change is the very same, so that nothing of it is drawn anew.
  expect(drawn().nodes[0]).toBe(cartReminder.nodes[0]);
  store.getState().undo();
  expect(text()).toContain('name: A # said here');
  store.getState().undo();
  expect([text().includes('# said here'), drawn()]).toEqual([false, cartReminder]);
  store.getState().redo();
  expect(text()).toContain('name: A # said here');
  expect(desk.state.getState().reading.value?.name).toBe('A');
});

it('writes what is drawn, and keeps what was remarked', () => {
  const { store, type, text } = open();
  type('nodes:', '# The way.\nnodes:');
  expect(store.getState().history.past).toHaveLength(0);
  store.getState().apply({ type: 'rename', name: 'Renamed' });
  expect(text()).toContain('name: Renamed');
  expect(text()).toContain('# The way.');
});

it('keeps a text that cannot be drawn, and the drawing as it was', () => {
  const { type, text, drawn, standing, kept } = open();
  type('name: Cart reminder', 'name: [');
  expect([standing(), drawn(), text().includes('name: [')]).toEqual(['broken', cartReminder, true]);
  expect(kept()?.text).toContain('name: [');
  type('name: [', 'name: Mended');
  expect([standing(), drawn().name]).toEqual(['same', 'Mended']);
  expect(kept()).toBeNull();
});

it('lets a person decide when both were edited, and never draws over the other by itself', () => {
  const { store, desk, type, drawn, text, standing } = open();
  type('name: Cart reminder', 'name: [');
  store.getState().apply({ type: 'rename', name: 'Drawn' });
  expect(desk.state.getState()).toMatchObject({ standing: 'broken', moved: true });
  type('name: [', 'name: Written');
  expect([standing(), drawn().name]).toEqual(['apart', 'Drawn']);
  desk.drawText();
  expect([standing(), drawn().name]).toEqual(['same', 'Written']);
  store.getState().undo();
  expect([drawn().name, text().includes('name: Drawn')]).toEqual(['Drawn', true]);
});

it('takes the drawing when that is what counts', () => {
  const { store, desk, type, text, standing } = open();
  type('name: Cart reminder', 'name: [');
  store.getState().apply({ type: 'rename', name: 'Drawn' });
  desk.takeDrawing();
  expect([standing(), text().includes('name: Drawn')]).toEqual(['same', true]);
});

it('draws nothing in answer to an undo, so that nothing is undone by itself', () => {
  const { store, desk, type, standing, drawn } = open();
  type('name: Cart reminder', 'name: [');
  store.getState().apply({ type: 'rename', name: 'Drawn' });
  type('name: [', 'name: Written');
  store.getState().undo();
  expect([standing(), drawn().name]).toEqual(['apart', 'Cart reminder']);
  expect(store.getState().history.future).toHaveLength(1);
  desk.drawText();
  expect([standing(), drawn().name]).toEqual(['same', 'Written']);
});

it('goes to JSON and comes back with its comments', () => {
  const { desk, type, text } = open();
  type('nodes:', '# The way.\nnodes:');
  desk.setFormat('json');
  expect(JSON.parse(text())).toEqual(cartReminder);
  type('"Cart reminder"', '"In JSON"');
  desk.setFormat('yaml');
  expect(text()).toContain('name: In JSON');
  const again = open();
  again.type('nodes:', '# The way.\nnodes:');
  again.desk.setFormat('json');
  again.desk.setFormat('yaml');
  expect(again.text()).toContain('# The way.');
});

it('takes back what was drawn while it was JSON', () => {
  const { store, desk, type, text } = open();
  type('nodes:', '# The way.\nnodes:');
  desk.setFormat('json');
  store.getState().apply({ type: 'rename', name: 'In JSON' });
  desk.setFormat('yaml');
  expect(text()).toContain('name: In JSON');
  expect(text()).toContain('# The way.');
  store.getState().apply({ type: 'rename', name: 'In YAML' });
  store.getState().undo();
  expect(text()).toContain('name: In JSON');
  expect(text()).toContain('# The way.');
});

it('keeps what was written when somebody else takes the drawing over at that moment', () => {
  const { store, desk, text, standing, drawn } = open();
  desk.typed(text().replace('Cart reminder', 'Written'));
  store.getState().setReadOnly(true);
  desk.settle();
  expect([standing(), drawn(), text().includes('Written')]).toEqual(['apart', cartReminder, true]);
  store.getState().setReadOnly(false);
  desk.drawText();
  expect([standing(), drawn().name]).toEqual(['same', 'Written']);
});

it('finds what an earlier visit left behind, and draws none of it unasked', () => {
  const left = open({ format: 'yaml', text: 'name: [' });
  expect([left.standing(), left.text()]).toEqual(['broken', 'name: [']);
  const { text } = open();
  const other = open({ format: 'yaml', text: text().replace('Cart reminder', 'Left') });
  expect([other.standing(), other.drawn()]).toEqual(['apart', cartReminder]);
  const remarked = open({ format: 'yaml', text: `# Remark\n${text()}` });
  expect(remarked.standing()).toBe('same');
});
