import { isDuration } from '../schedule/duration.ts';
import { filler, type NumberWord, numberWords, unitWords, wholeWords } from './duration-words.ts';

export type DurationUnit = 'Y' | 'M' | 'W' | 'D' | 'h' | 'm' | 's';
export type ReadDuration =
  | { readonly iso: string; readonly fault?: undefined }
  | { readonly iso?: undefined; readonly fault: 'not_understood' | 'unit_missing' | 'not_whole' | 'too_long' };

const seconds = { W: 604_800, D: 86_400, h: 3_600, m: 60, s: 1 } as const;
const order = ['W', 'D', 'h', 'm', 's'] as const;

/**
 * A duration as people write it, in either language: "2시간 30분", "1d 4h", "90 min", "한 시간 반", "half an hour". The
 * units stay as they were written. `unit` is that of a bare number.
 * @example readDuration('1시간 30분') // { iso: 'PT1H30M' }
 */
export function readDuration(text: string, unit?: DurationUnit): ReadDuration {
  const exact = text.trim().toUpperCase();
  if (isDuration(exact)) return { iso: exact };
  const pieces = piecesOf(text, unit);
  if (!Array.isArray(pieces)) return pieces;
  const counts = new Map<DurationUnit, number>();
  for (const [count, of] of pieces) {
    const dealt = dealtOut(count, of);
    if (!dealt) return { fault: 'not_whole' };
    for (const [many, part] of dealt) counts.set(part, (counts.get(part) ?? 0) + many);
  }
  const iso = isoOf(counts);
  return isDuration(iso) ? { iso } : { fault: 'too_long' };
}

type Piece = readonly [count: number, unit: DurationUnit];

const numberPattern = String.raw`\d+(?:\.\d+)?|\.\d+|${Object.keys(numberWords).join('|')}`;
const units = Object.entries(unitWords).flatMap(([unit, words]) => words.map((word) => ({ unit, word })));
// Its keys are the units.
const unitOf = new Map<string, DurationUnit>(units.map(({ unit, word }) => [word, unit as DurationUnit]));
// The longest first: "minutes" begins with "min".
const unitPattern = units
  .map(({ word }) => word)
  .sort((a, b) => b.length - a.length)
  .join('|');
const piece = new RegExp(String.raw`^(${numberPattern})\s*(?:(${unitPattern})(?![a-z]))?(?=[\s\d.]|$)\s*`);
const whole = new RegExp(String.raw`^(${Object.keys(wholeWords).join('|')})(?=\s|\d|$)\s*`);
const half = /^(?:반|(?:a )?half)(?=\s|$)\s*/;

/** Numbers with their units, one after the other. */
function piecesOf(text: string, bare: DurationUnit | undefined): Piece[] | Extract<ReadDuration, { fault: string }> {
  let rest = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .replaceAll(filler, ' ')
    .trim();
  const pieces: Piece[] = [];
  if (rest === '') return { fault: 'not_understood' };
  while (rest !== '') {
    const last = pieces.at(-1);
    const more = last && half.exec(rest);
    if (more) {
      pieces.push([0.5, last[1]]);
      rest = rest.slice(more[0].length);
      continue;
    }
    const named = whole.exec(rest);
    const found = named ?? piece.exec(rest);
    if (!found) return { fault: 'not_understood' };
    rest = rest.slice(found[0].length);
    const word = found[1] ?? '';
    if (named) {
      const known = wholeWords[word];
      if (known) pieces.push(known);
      continue;
    }
    if (!found[2] && rest !== '') return { fault: 'not_understood' };
    const unit = found[2] ? unitOf.get(found[2]) : unitAfter(last, bare);
    if (!unit) return { fault: 'unit_missing' };
    const count = Object.hasOwn(numberWords, word) ? numberWords[word as NumberWord] : Number(word); // one of its keys
    pieces.push([count, unit]);
  }
  return pieces;
}

/** After hours, "30" are minutes; alone, it counts what it is asked in. */
const unitAfter = (last: Piece | undefined, bare: DurationUnit | undefined): DurationUnit | undefined =>
  last ? (last[1] === 'h' ? 'm' : undefined) : bare;

/** Half an hour is thirty minutes; null: not to be said in whole seconds, or in whole months. */
function dealtOut(count: number, unit: DurationUnit): Piece[] | null {
  if (Number.isInteger(count)) return [[count, unit]];
  if (unit === 'M') return null;
  const [size, smaller] = unit === 'Y' ? [12, ['M'] as const] : [seconds[unit], order.slice(order.indexOf(unit) + 1)];
  const rest = (count - Math.trunc(count)) * size;
  if (Math.abs(rest - Math.round(rest)) > 1e-6) return null;
  let left = Math.round(rest);
  const parts = smaller.map((part): Piece => {
    const each = part === 'M' ? 1 : seconds[part];
    const many = Math.floor(left / each);
    left -= many * each;
    return [many, part];
  });
  return [[Math.trunc(count), unit], ...parts];
}

function isoOf(counts: ReadonlyMap<DurationUnit, number>): string {
  const said = (units: readonly DurationUnit[]): string =>
    units.map((unit) => (counts.get(unit) ? `${counts.get(unit)}${unit.toUpperCase()}` : '')).join('');
  const [days, clock] = [said(['Y', 'M', 'W', 'D']), said(['h', 'm', 's'])];
  return days === '' && clock === '' ? 'PT0S' : `P${days}${clock && `T${clock}`}`;
}
