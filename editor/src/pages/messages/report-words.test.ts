import { describe, expect, it } from 'vitest';
import { faultWords, reportWords } from './report-words.ts';

const words = {
  byPerson: (name: string) => `by ${name}`,
  byClick: 'by a click',
  attempt: (count: string) => `attempt ${count}`,
  faultAt: (part: string, line?: string) => `${part} @${line}`,
};

describe('a report of a message', () => {
  it('says in words why it failed, and at which attempt', () => {
    const detail = { provider: 'smtp', code: 'provider_refused', detail: '554 not here', attempt: 2 };
    expect(reportWords(detail, 'en', words)).toEqual([
      'The mail server refused the message.',
      '554 not here',
      'attempt 2',
    ]);
  });

  it('names who decided, and why if they said so', () => {
    expect(reportWords({ by: '이수진', note: null }, 'ko', words)).toEqual(['by 이수진']);
    expect(reportWords({ by: '이수진', note: '고객 요청' }, 'ko', words)).toEqual(['by 이수진', '고객 요청']);
  });

  it('names a program that decided in the reader’s language, and no person where a click said it', () => {
    expect(reportWords({ by: 'admin key' }, 'ko', words)).toEqual(['by 관리자 키(API)']);
    expect(reportWords({ by: 'click' }, 'ko', words)).toEqual(['by a click']);
  });

  it('shows what a mail server answered, and no id that only machines read', () => {
    expect(reportWords({ provider: 'smtp', response: '250 queued' }, 'en', words)).toEqual(['250 queued']);
    const response = 'c5a1a1a4-2f5e-4b62-9d0c-6d1f0b6a7f10';
    expect(reportWords({ provider: 'test', response }, 'en', words)).toEqual([]);
  });
});

it('says a template’s fault in the reader’s language, and a mail server’s answer as it came', () => {
  expect(faultWords('html, line 1: memory alloc limit exceeded', 'ko', words)).toMatch(/^html @1: .*[가-힣]/);
  expect(faultWords('550 5.1.1 no such user: x', 'ko', words)).toBe('550 5.1.1 no such user: x');
});
