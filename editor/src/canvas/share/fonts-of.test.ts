import { expect, it } from 'vitest';
import { holdsAny, lettersOf } from './fonts-of.ts';

it.each([
  ['U+20-7e', 'Wait', true],
  ['U+20-7e', '기다리기', false],
  ['U+ac00-ac10, U+ae30', '기', true],
  ['u+ac0?', '가', true],
  ['U+ac01', '가', false],
  ['', '가', true],
])('%s and %s: %s', (ranges, text, holds) => expect(holdsAny(ranges, lettersOf(text))).toBe(holds));
