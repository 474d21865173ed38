import { expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from './new-id.ts';

it('makes ids of version 7 that stand in the order of their milliseconds', () => {
  const ids = [0, 1, 2 ** 31, Date.now(), 2 ** 48 - 1].map(newId);
  expect(ids).toEqual([...ids].sort());
  for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
});

it('makes no id twice within a millisecond', () => {
  const ids = new Set(Array.from({ length: 10_000 }, () => newId(1)));
  expect(ids.size).toBe(10_000);
});
