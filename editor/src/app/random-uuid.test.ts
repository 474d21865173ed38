import { expect, it } from 'vitest';
import { z } from 'zod';
import { provideRandomUuid } from './random-uuid.ts';

it('makes proper ids where the browser makes none', () => {
  const source: Parameters<typeof provideRandomUuid>[0] = { getRandomValues: (bytes) => crypto.getRandomValues(bytes) };
  provideRandomUuid(source);
  const ids = Array.from({ length: 200 }, () => source.randomUUID?.());
  expect(z.array(z.uuidv4()).safeParse(ids).error).toBeUndefined();
  expect(new Set(ids).size).toBe(200);
});

it('leaves the browser’s own', () => {
  const own: unknown = Reflect.get(crypto, 'randomUUID');
  provideRandomUuid(crypto);
  expect(Reflect.get(crypto, 'randomUUID')).toBe(own);
});
