import { madeName } from '@olle/shared/nodes/split/made-name';
import { expect, it } from 'vitest';
import { outputWords } from './use-words.ts';

const split = (name: string) => ({
  id: 's',
  type: 'split' as const,
  config: { branches: [{ id: 'b', name, when: { attribute: 'tier', op: 'equals' as const, value: 'vip' } }] },
});
const said = (name: string, language: 'ko' | 'en') => outputWords(split(name), { id: 'b', name }, language);

it('says beside the name of a branch who goes there', () => {
  expect(said('VIP', 'ko')).toEqual({ name: 'VIP', said: 'VIP: 등급이 vip이면' });
  expect(said('VIP', 'en')).toEqual({ name: 'VIP', said: 'VIP: if tier is vip' });
});

it('calls a branch that nobody named by who goes there', () => {
  const clause = { name: 'if tier is vip', said: 'if tier is vip' };
  expect(said('', 'en')).toEqual(clause);
  expect(said(madeName.ko(2), 'en')).toEqual(clause);
});

it('leaves the others as they are called', () => {
  expect(outputWords(split('VIP'), { id: 'else' }, 'ko')).toEqual({ name: '그 외', said: '그 외' });
  const variant = { id: 'a', name: 'A', weight: 50 };
  const test = { id: 'x', type: 'ab' as const, config: { experiment: 'e', variants: [variant] } };
  expect(outputWords(test, { id: 'a', name: 'A' }, 'en')).toEqual({ name: 'A', said: 'A' });
});
