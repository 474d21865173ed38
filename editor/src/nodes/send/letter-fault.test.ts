import { expect, it } from 'vitest';
import { isAtLine, letterFaults } from './letter-fault.ts';
import { lineOf } from './writing/line-of.ts';

it('puts what is wrong at its field and line, each once', () => {
  const problems = [
    { field: 'content.html', facts: { line: 3 }, said: '닫히지 않았어요' },
    { field: 'content.html', facts: { line: 3 }, said: '닫히지 않았어요' },
    { field: 'content.subject', facts: { line: 1 }, said: '그런 값은 없어요' },
    { field: 'content.subject', facts: {}, said: '제목을 적어 주세요' },
    { field: 'waitFor', facts: { line: 1 }, said: '?' },
  ];
  expect(letterFaults(problems, ({ said }) => said)).toEqual([
    { field: 'html', line: 3, sentence: '닫히지 않았어요' },
    { field: 'subject', line: 1, sentence: '그런 값은 없어요' },
  ]);
});

it('knows which of them stand at a line of the mail, so that nothing else tells them', () => {
  expect(isAtLine({ field: 'content.html', facts: { line: 3 } })).toBe(true);
  expect(isAtLine({ field: 'content.subject', facts: {} })).toBe(false);
  expect(isAtLine({ field: 'request.body', facts: { line: 1 } })).toBe(false);
  expect(isAtLine({})).toBe(false);
});

it('finds a line', () => {
  expect(lineOf('a\nbcd\n', 2)).toEqual({ from: 2, to: 5 });
  expect(lineOf('a\nbcd\n', 3)).toEqual({ from: 6, to: 6 });
  expect(lineOf('a', 2)).toBeNull();
});
