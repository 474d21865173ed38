import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adLabel, labelled, withoutLabel } from './label.ts';

const subjectOf = (subject: string): string => {
  const label = labelled(subject);
  if (!label.ok) throw new Error(`refused: ${label.found}`);
  return label.subject;
};

it('puts the label at the very start, and once', () => {
  expect(subjectOf('봄 세일')).toBe('(광고) 봄 세일');
  expect(subjectOf('(광고) 봄 세일')).toBe('(광고) 봄 세일');
  expect(subjectOf('  (광고)(광고)봄 세일')).toBe('(광고) 봄 세일');
  expect(subjectOf('\u200b(광고)\u2060 봄 세일')).toBe('(광고) 봄 세일');
  expect(subjectOf('')).toBe('(광고)');
});

it('gives back what its author wrote', () => {
  expect(withoutLabel('(광고) 봄 세일')).toBe('봄 세일');
  expect(withoutLabel('봄 세일 (광고)')).toBe('봄 세일 (광고)');
});

it('knows the label when its letters are written in parts', () => {
  expect(subjectOf('(광고) 봄'.normalize('NFD'))).toBe('(광고) 봄');
});

it.each([
  '(광 고) 세일',
  '(광.고)',
  '[광고] 세일',
  '(AD) sale',
  '[ad] sale',
  '(A.D) sale',
  '<광고>',
  '(광\u200b고) 세일',
  '（광고） 세일',
  '(광고) [광고] 세일',
])('refuses %j, which only resembles the label', (subject) => expect(labelled(subject).ok).toBe(false));

it.each(['[Band] 새 소식', '[Card] benefits', '(광주) 매장 행사', '[ADIDAS] week', '광고 없는 하루'])(
  'takes %j for an ordinary subject',
  (subject) => expect(subjectOf(subject)).toBe(`(광고) ${subject}`),
);

it('labels any subject exactly once, or refuses it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('(광고)', ' ', '\u200b', '봄', '[', '(', '광', '고', ')', 'x')), (parts) => {
      const label = labelled(parts.join(''));
      if (!label.ok) return;
      expect(label.subject.startsWith(adLabel)).toBe(true);
      expect(labelled(label.subject)).toEqual(label);
    }),
  );
});
