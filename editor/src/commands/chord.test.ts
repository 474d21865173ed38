import { describe, expect, it } from 'vitest';
import { chordAria, chordOf, chordSigns, isPressed } from './chord.ts';
import { keyPlaceOf, keysOf } from './keys-of.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, code: '' };
const pressed = (chord: string, event: Partial<KeyboardEvent> & { key: string }, mac = false): boolean =>
  isPressed(chordOf(chord), { ...none, ...event }, mac);

describe('keys that are pressed together', () => {
  it('are all of them, and no others', () => {
    expect(pressed('mod+z', { key: 'z', ctrlKey: true })).toBe(true);
    expect(pressed('mod+z', { key: 'Z', ctrlKey: true, shiftKey: true })).toBe(false);
    expect(pressed('mod+shift+z', { key: 'Z', ctrlKey: true, shiftKey: true })).toBe(true);
    expect(pressed('mod+z', { key: 'z' })).toBe(false);
    expect(pressed('n', { key: 'n', altKey: true })).toBe(false);
    expect(pressed('ArrowDown', { key: 'ArrowDown', shiftKey: true })).toBe(false);
  });

  it('take ⌘ on a Mac, and Ctrl elsewhere', () => {
    expect(pressed('mod+k', { key: 'k', metaKey: true }, true)).toBe(true);
    expect(pressed('mod+k', { key: 'k', ctrlKey: true }, true)).toBe(false);
    expect(pressed('mod+k', { key: 'k', metaKey: true })).toBe(false);
  });

  it('know a letter by its place when the layout is Korean', () => {
    expect(pressed('n', { key: 'ㅜ', code: 'KeyN' })).toBe(true);
    expect(pressed('mod+z', { key: 'ㅋ', code: 'KeyZ', ctrlKey: true })).toBe(true);
  });

  it('take a sign wherever the layout has it', () => {
    expect(pressed('?', { key: '?', shiftKey: true, code: 'Slash' })).toBe(true);
    expect(pressed('?', { key: '/', code: 'Slash' })).toBe(false);
    expect(pressed('+', { key: '+', shiftKey: true })).toBe(true);
  });

  it('are shown as they are printed', () => {
    expect(chordSigns('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(chordSigns('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(chordSigns('Backspace', true)).toEqual(['⌫']);
    expect(chordSigns('alt+ArrowDown', false)).toEqual(['Alt', '↓']);
    expect(chordAria('mod+shift+z', false)).toBe('Control+Shift+z');
  });
});

it('counts single characters and chords on the page, and keys that move in the drawing', () => {
  expect(keyPlaceOf({}, 'n')).toBe('page');
  expect(keyPlaceOf({}, 'mod+d')).toBe('page');
  expect(keyPlaceOf({}, 'F8')).toBe('page');
  expect(keyPlaceOf({}, 'Enter')).toBe('drawing');
  expect(keyPlaceOf({}, 'shift+ArrowDown')).toBe('drawing');
  expect(keysOf({ keys: ['Delete'], macKeys: ['Backspace'] }, true)).toEqual(['Backspace']);
});
