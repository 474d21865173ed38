const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
/** Syllables that begin with one consonant. */
const perInitial = 588;
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/**
 * Whether a text has every word of what is looked for. Korean is found by the first consonants of its syllables, too.
 * @example matches('여정 발행하기', 'ㅂㅎ') // true
 */
export function matches(text: string, wanted: string): boolean {
  const lower = text.toLowerCase();
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => lower.includes(word) || (isInitials(word) && initialsOf(lower).includes(word)));
}

const isInitials = (word: string): boolean => [...word].every((letter) => initials.includes(letter));

const initialsOf = (text: string): string =>
  [...text]
    .map((letter) => {
      const code = letter.charCodeAt(0);
      return code >= firstSyllable && code <= lastSyllable
        ? (initials[Math.floor((code - firstSyllable) / perInitial)] ?? letter)
        : letter;
    })
    .join('');
