import { expect, it } from 'vitest';
import { appCommands } from '../../commands/app-commands.ts';
import { keyPlaceOf, keysOf } from '../../commands/keys-of.ts';
import type { CanvasCommand } from './canvas-command.ts';
import { canvasCommands } from './table.ts';

const commands: readonly (CanvasCommand | (typeof appCommands)[number])[] = [...canvasCommands, ...appCommands];

it('calls every command by a name of its own', () => {
  const ids = commands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const words = commands.map((command) => command.words);
  for (const { ko, en } of words) expect(ko !== '' && en !== '').toBe(true);
});

it.each([true, false])('gives the same keys to two commands only where one of them cannot be done (mac: %s)', (mac) => {
  const taken = commands.flatMap((command) =>
    keysOf(command, mac).map((key) => ({ key: `${keyPlaceOf(command, key)} ${key.toLowerCase()}`, id: command.id })),
  );
  const twice = taken.filter(({ key }, index) => taken.findIndex((other) => other.key === key) !== index);
  // One switches to the outline, the other back.
  expect(twice.map(({ id }) => id)).toEqual(['canvas']);
});
