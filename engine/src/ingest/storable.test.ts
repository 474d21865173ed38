import type { Json } from '@olle/shared/json';
import { expect, it } from 'vitest';
import { storablePart, storageProblem } from './storable.ts';

const nested = (depth: number): Json => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

it('lets through what Postgres can keep, emoji and Korean too', () => {
  expect(storageProblem({ text: '안녕 🍊', list: [1, null, { ok: true }] })).toBeNull();
});

it.each(['\u0000', 'a\ud83c', '\udf4ab'])('finds characters that cannot be stored, in values and in names', (text) => {
  expect(storageProblem({ list: [text] })).toBe('invalid_text');
  expect(storageProblem({ [text]: 1 })).toBe('invalid_text');
  expect(storageProblem(storablePart({ list: [text], [text]: 1 }))).toBeNull();
});

it('finds what is nested too deeply, without overflowing its own stack', () => {
  expect(storageProblem(nested(64))).toBeNull();
  expect(storageProblem(nested(65))).toBe('too_deep');
  expect(storageProblem(nested(100_000))).toBe('too_deep');
  expect(storageProblem(storablePart(nested(100_000)))).toBeNull();
});
