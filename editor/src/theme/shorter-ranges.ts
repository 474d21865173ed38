const rangesOfFaces = /unicode-range:\s*([^;}]+)/g;

type Range = readonly [first: number, last: number];

/**
 * The same faces of one family, said in fewer words. Of two that have a letter browsers take the one written last
 * (https://www.w3.org/TR/css-fonts-4/#composite-fonts), so that a range may run on over letters of those after it.
 */
export function shorterRanges(css: string): string {
  const faces = [...css.matchAll(rangesOfFaces)].map(([, ranges = '']) => ranges.split(',').map(rangeOf));
  const owner = new Map(faces.flatMap((ranges, face) => ranges.flatMap(lettersOf).map((letter) => [letter, face])));
  const isAfter = (face: number) => (letter: number) => (owner.get(letter) ?? -1) > face;
  let face = -1;
  return css.replace(rangesOfFaces, () => {
    face += 1;
    const joined: Range[] = [];
    for (const [first, last] of (faces[face] ?? []).toSorted(([a], [b]) => a - b)) {
      const [begin, end] = joined.at(-1) ?? [first, first];
      const joins = joined.length > 0 && lettersOf([end + 1, first - 1]).every(isAfter(face));
      if (joins) joined.pop();
      joined.push([joins ? begin : first, last]);
    }
    return `unicode-range:${joined.map(written).join(',')}`;
  });
}

function rangeOf(range: string): Range {
  const [first = '', last = first] = range.trim().slice('U+'.length).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

const lettersOf = ([first, last]: Range): readonly number[] =>
  Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);

const hex = (letter: number): string => letter.toString(16).toUpperCase();
const written = ([first, last]: Range): string => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`;
