/** Syllables stand in the order of their first consonants, so many with each. */
const firstSyllable = 0xac00;
const perInitial = 588;
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/**
 * Whether a text has every word of what is looked for. Korean is found by the first consonants of its syllables, too.
 * @example matches('여정 발행하기', 'ㅂㅎ') // true
 */
export function matches(text: string, wanted: string): boolean {
  const lower = text.toLowerCase();
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const inOne = lower.replaceAll(' ', '');
  const has = (word: string): boolean =>
    lower.includes(word) ||
    // Few space Korean as the book says: `일시정지` is `일시 정지` as well.
    (/[가-힣]/.test(word) && inOne.includes(word)) ||
    (isInitials(word) && initialsOf(lower).includes(word));
  return words.every(has);
}

const isInitials = (word: string): boolean => /^[ㄱ-ㅎ]+$/.test(word);

const initialsOf = (text: string): string =>
  text.replaceAll(
    /[가-힣]/g,
    (syllable) => initials[Math.floor((syllable.charCodeAt(0) - firstSyllable) / perInitial)] ?? syllable,
  );
