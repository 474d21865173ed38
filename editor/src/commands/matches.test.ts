import { expect, it } from 'vitest';
import { matches } from './matches.ts';

it('finds every word, in any order and case', () => {
  expect(matches('Go to the next problem', 'PROBLEM next')).toBe(true);
  expect(matches('Go to the next problem', 'next step')).toBe(false);
  expect(matches('anything', '  ')).toBe(true);
});

it('finds Korean by the first consonants of its syllables', () => {
  expect(matches('여정 발행하기', 'ㅂㅎ')).toBe(true);
  expect(matches('여정 발행하기', 'ㅇㅈ ㅂㅎㅎㄱ')).toBe(true);
  expect(matches('여정 발행하기', 'ㅂㄱ')).toBe(false);
  expect(matches('여정 발행하기', '발ㅎ')).toBe(false);
});

it('finds Korean however it is spaced', () => {
  expect(matches('일시 정지하기', '일시정지')).toBe(true);
  expect(matches('일시 정지하기', '정지일시')).toBe(false);
  expect(matches('Go on', 'goon')).toBe(false);
});
