import { expect, it } from 'vitest';
import { actorName, shortActorName } from './actor-name.ts';
import { sentenceOf } from './reasons.ts';

it('calls a program and somebody without a name in the reader’s language, and a person as they are called', () => {
  expect(actorName('sign-in link', 'ko')).toBe('관리자 (로그인 링크)');
  expect(actorName('sign-in link', 'en')).toBe('Admin (sign-in link)');
  expect(actorName('admin key', 'ko')).toBe('관리자 키(API)');
  expect(actorName('이수진', 'en')).toBe('이수진');
});

it('says less of who came by a link where there is room for a word', () => {
  expect(shortActorName('sign-in link', 'ko')).toBe('관리자');
  expect(shortActorName('sign-in link', 'en')).toBe('Admin');
  expect(shortActorName('이수진 (마케팅)', 'ko')).toBe('이수진 (마케팅)');
});

it('says so where a reason names who decided, too', () => {
  const reason = { code: 'exit_by_hand', facts: { by: 'sign-in link', note: '고객 요청' } };
  expect(sentenceOf(reason, 'ko')).toBe('담당자가 직접 내보냈어요 (관리자 (로그인 링크): 고객 요청).');
});
