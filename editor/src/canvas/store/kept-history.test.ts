import type { JourneyDocument } from '@olle/shared/journey/document';
import { type History, historyOf, record, redo, undo } from '@olle/shared/journey/operations/history';
import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { packHistory, unpackHistory } from './kept-history.ts';

const named = (history: History, ...names: string[]): History =>
  names.reduce((before, name) => record(before, { ...before.present, name }), history);
const reread = (document: JourneyDocument): JourneyDocument => JSON.parse(JSON.stringify(document));

it('takes back and does again after a reload what it could before', () => {
  const before = undo(undo(named(historyOf(cartReminder), 'a', 'b', 'c')));
  const after = unpackHistory(packHistory(before, 7), reread(before.present), 7);
  expect(after).toEqual(before);
  expect(after && undo(after).present).toEqual(cartReminder);
  expect(after && redo(redo(after)).present.name).toBe('c');
});

it('begins anew when somebody else saved the draft since', () => {
  const history = named(historyOf(cartReminder), 'mine');
  const text = packHistory(history, 7);
  expect(unpackHistory(text, { ...cartReminder, name: 'theirs' }, 8)).toBeNull();
  expect(unpackHistory(text, reread(history.present), 9)).toBeNull();
});

it('goes on when its own save arrived, though nobody heard the answer', () => {
  const history = named(historyOf(cartReminder), 'mine');
  const saved = reread(history.present);
  const after = unpackHistory(packHistory(history, 7), saved, 8);
  expect(after?.present).toBe(saved);
  expect(after?.past).toHaveLength(1);
});

it('goes on from its own save that was under way while more was typed', () => {
  const history = named(historyOf(cartReminder), 'sent', 'typed meanwhile');
  const [, sent = cartReminder] = history.past;
  const text = packHistory(history, 7, sent);
  const after = unpackHistory(text, reread(sent), 8);
  expect(after?.present.name).toBe('typed meanwhile');
  expect(after && undo(after).present).toEqual(sent);
  expect(unpackHistory(text, reread(cartReminder), 7)?.present.name).toBe('typed meanwhile');
  expect(unpackHistory(text, { ...cartReminder, name: 'theirs' }, 8)).toBeNull();
  expect(unpackHistory(text, reread(sent), 9)).toBeNull();
});

it('keeps what is not saved yet as what is on the screen', () => {
  const history = named(historyOf(cartReminder), 'not saved yet');
  expect(unpackHistory(packHistory(history, 7), reread(cartReminder), 7)?.present.name).toBe('not saved yet');
});

it('goes two hundred back in a journey of five hundred steps, within its room', () => {
  const nodes = Array.from({ length: 500 }, (_, index) => ({
    id: `n${index}`,
    type: 'wait' as const,
    config: { for: 'P1D' },
  }));
  let history: History = historyOf({ ...cartReminder, nodes, edges: [] });
  for (let turn = 0; turn < 300; turn++) {
    const changed = history.present.nodes.map((node, index) =>
      index === turn ? { id: node.id, type: 'wait' as const, config: { for: 'P2D' } } : node,
    );
    history = record(history, { ...history.present, nodes: changed });
  }
  const text = packHistory(history, 1);
  expect(text.length).toBeLessThan(1_500_000);
  const after = unpackHistory(text, reread(history.present), 1);
  expect(after?.past).toHaveLength(200);
  expect(after?.past[0]).toEqual(history.past[0]);
});

it('leaves the oldest out when there is no room', () => {
  const name = (turn: number) => ({ for: 'P1D', note: `${turn} ${'x'.repeat(20_000)}` });
  let history = historyOf(cartReminder);
  for (let turn = 0; turn < 150; turn++)
    history = record(history, {
      ...cartReminder,
      nodes: [
        { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: '', html: name(turn).note } } },
      ],
    });
  const text = packHistory(history, 1);
  expect(text.length).toBeLessThan(1_600_000);
  const after = unpackHistory(text, reread(history.present), 1);
  expect(after?.past.length).toBeGreaterThan(50);
  expect(after?.past.at(-1)).toEqual(history.past.at(-1));
});

it('is nothing when it cannot be read', () => {
  for (const text of ['', '{', 'null', '{"revision":1}', '{"revision":1,"present":{},"past":[],"future":[]}'])
    expect(unpackHistory(text, cartReminder, 1)).toBeNull();
});
