type Pair = '이/가' | '을/를' | '은/는' | '과/와' | '으로/로' | '이에요/예요' | '이었어요/였어요';

/** Digits by how they are read aloud: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔 end in a consonant. */
const digitEnds: Record<string, 'none' | 'l' | 'other'> = {
  '0': 'other',
  '1': 'l',
  '2': 'none',
  '3': 'other',
  '4': 'none',
  '5': 'none',
  '6': 'other',
  '7': 'l',
  '8': 'l',
  '9': 'none',
};

/**
 * The word with the particle that its last sound asks for.
 * @example josa('주문', '이/가') // '주문이'
 * @example josa('서울', '으로/로') // '서울로': after ㄹ as after a vowel
 */
export function josa(word: string, pair: Pair): string {
  const [afterConsonant, afterVowel] = pair.split('/');
  const end = lastSound(word);
  const consonant = pair === '으로/로' ? end === 'other' : end !== 'none';
  return word + (consonant ? afterConsonant : afterVowel);
}

function lastSound(word: string): 'none' | 'l' | 'other' {
  const last =
    word
      .match(/[가-힣a-z0-9]/gi)
      ?.at(-1)
      ?.toLowerCase() ?? '';
  const code = last.charCodeAt(0) - 0xac00;
  if (code >= 0 && code < 11_172) {
    const final = code % 28;
    return final === 0 ? 'none' : final === 8 ? 'l' : 'other';
  }
  const digit = digitEnds[last];
  if (digit) return digit;
  const letters = /[a-z]+$/i.exec(word)?.[0].toLowerCase() ?? '';
  // Short ones are spelled (VIP 브이아이피, SMS 에스엠에스), longer ones read as they are usually taken over.
  if (letters.length <= 3)
    return 'lr'.includes(last) && last !== '' ? 'l' : 'mn'.includes(last) && last !== '' ? 'other' : 'none';
  return last === 'l' ? 'l' : 'mnkpbc'.includes(last) ? 'other' : 'none';
}
