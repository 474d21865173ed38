const first = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const middle = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const last = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
const syllables = 0xac00;

/**
 * Hangul in Latin letters, syllable by syllable, as people write their own names in addresses.
 * @example romanise('서연') // 'seoyeon'
 */
export function romanise(hangul: string): string {
  return Array.from(hangul)
    .map((letter) => {
      const index = letter.charCodeAt(0) - syllables;
      if (index < 0 || index >= 11_172) return letter;
      return `${first[Math.floor(index / 588)]}${middle[Math.floor((index % 588) / 28)]}${last[index % 28]}`;
    })
    .join('');
}
