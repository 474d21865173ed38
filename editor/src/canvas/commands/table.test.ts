import { expect, it } from 'vitest';
import { appCommands } from '../../commands/app-commands.ts';
import { keyPlaceOf, keysOf } from '../../commands/keys-of.ts';
import { en, ko } from '../messages.ts';
import { presenceEn, presenceKo } from '../words/presence.ts';
import type { CanvasCommand } from './canvas-command.ts';
import { canvasCommands } from './table.ts';

const commands: readonly (CanvasCommand | (typeof appCommands)[number])[] = [...canvasCommands, ...appCommands];

it('calls every command by a name of its own', () => {
  const ids = commands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const words = commands.map((command) => command.words);
  for (const { ko, en } of words) expect(ko !== '' && en !== '').toBe(true);
});

it('tells the keys of notes, too, whose grips answer them themselves', () => {
  const told = canvasCommands.filter((command) => command.keysIn === 'note');
  const keys = told.flatMap((command) => keysOf(command, false));
  for (const key of ['ArrowUp', 'shift+ArrowLeft', 'Enter', 'Delete']) expect(keys).toContain(key);
  expect(told.every(({ keysOnly, keysByBrowser }) => keysOnly && keysByBrowser)).toBe(true);
});

const kinds = [
  { mac: true, drawing: 'canvas' },
  { mac: false, drawing: 'canvas' },
  { mac: true, drawing: 'outline' },
  { mac: false, drawing: 'outline' },
] as const;

it.each(kinds)('gives keys to one command each, where both could be done ($drawing, mac: $mac)', ({ mac, drawing }) => {
  const there = canvasCommands.filter(({ onCanvas, onOutline }) => !(drawing === 'canvas' ? onOutline : onCanvas));
  const taken = [...there, ...appCommands].flatMap((command) =>
    keysOf(command, mac).map((key) => ({ key: `${keyPlaceOf(command, key)} ${key.toLowerCase()}`, id: command.id })),
  );
  const twice = taken.filter(({ key }, index) => taken.findIndex((other) => other.key === key) !== index);
  // What is folded can only be unfolded, and the other way round.
  expect(twice.map(({ id }) => id)).toEqual(drawing === 'canvas' ? ['unfold'] : []);
});

it('says what buttons say that do the same', () => {
  for (const [language, t, presence] of [
    ['ko', ko, presenceKo],
    ['en', en, presenceEn],
  ] as const) {
    const of = (id: string) => canvasCommands.find((each) => each.id === id)?.words[language];
    expect(of('publish')).toBe(t.publish.action);
    for (const id of ['activate', 'resume', 'stop', 'enrol'] as const) expect(of(id)).toBe(t.moves[id]);
    expect([of('save'), of('take-over')]).toEqual([t.save.retry, presence.takeOver]);
  }
});
