import type { Json } from '../json.ts';
import type { Condition, Operator } from './condition.ts';
import { sameJson } from './same-json.ts';

/**
 * Whether it can be read from two conditions that nobody and nothing ever meets both. False where that cannot be said.
 * Each path is taken to hold one value: a list could meet what its elements meet one by one, which few journeys ask for.
 */
export function excludeEachOther(one: Condition, other: Condition): boolean {
  if ('all' in one) return one.all.some((part) => excludeEachOther(part, other));
  if ('all' in other) return excludeEachOther(other, one);
  if ('any' in one) return one.any.every((part) => excludeEachOther(part, other));
  if ('any' in other) return excludeEachOther(other, one);
  if ('not' in one) return sameJson(asJson(one.not), asJson(other));
  if ('not' in other) return excludeEachOther(other, one);
  if ('segment' in one && 'segment' in other) return one.segment === other.segment && one.member !== other.member;
  if ('consent' in one && 'consent' in other) return one.consent === other.consent && one.is !== other.is;
  if ('attribute' in one && 'attribute' in other) return one.attribute === other.attribute && asksApart(one, other);
  if ('trigger' in one && 'trigger' in other) return one.trigger === other.trigger && asksApart(one, other);
  return false;
}

interface Comparison {
  readonly op: Operator;
  readonly value?: Json | undefined;
}

function asksApart(one: Comparison, other: Comparison): boolean {
  return denies(one, other) || denies(other, one) || valuesApart(one, other) || rangesApart(one, other);
}

/** These hold, too, where there is no value. */
const holdsWithout: ReadonlySet<Operator> = new Set(['not_exists', 'not_equals', 'not_in', 'not_contains']);

/** The second says that the first does not hold. */
function denies(one: Comparison, other: Comparison): boolean {
  if (other.op === 'not_exists') return !holdsWithout.has(one.op);
  if (other.op === `not_${one.op}` && sameJson(one.value, other.value)) return true;
  const [wanted, denied] = [wantedBy(one), deniedBy(other)];
  return wanted !== null && denied !== null && wanted.every((value) => denied.some((no) => sameJson(value, no)));
}

function valuesApart(one: Comparison, other: Comparison): boolean {
  const [mine, theirs] = [wantedBy(one), wantedBy(other)];
  return mine !== null && theirs !== null && !mine.some((value) => theirs.some((also) => sameJson(value, also)));
}

const wantedBy = ({ op, value }: Comparison): readonly Json[] | null =>
  op === 'equals' || op === 'in' ? valuesOf(value) : null;

const deniedBy = ({ op, value }: Comparison): readonly Json[] | null =>
  op === 'not_equals' || op === 'not_in' ? valuesOf(value) : null;

/** Null where one of them is only known when it is asked (`{from}`). */
function valuesOf(value: Json | undefined): readonly Json[] | null {
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return values.length > 0 && values.every((each) => typeof each !== 'object' || each === null) ? values : null;
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** Neither end is in it. */
  readonly open: boolean;
}

function rangesApart(one: Comparison, other: Comparison): boolean {
  const [mine, theirs] = [rangesOf(one), rangesOf(other)];
  return mine !== null && theirs !== null && mine.every((a) => theirs.every((b) => areApart(a, b)));
}

function areApart(a: Range, b: Range): boolean {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from > to || (from === to && !(includes(a, to) && includes(b, to)));
}

const includes = ({ from, to, open }: Range, end: number): boolean => !open || (end !== from && end !== to);

function rangesOf(comparison: Comparison): readonly Range[] | null {
  const { op, value } = comparison;
  const wanted = wantedBy(comparison);
  if (wanted !== null)
    return wanted.every((each) => typeof each === 'number')
      ? wanted.map((at) => ({ from: at, to: at, open: false }))
      : null;
  if (typeof value !== 'number') return null;
  if (op === 'gt' || op === 'gte') return [{ from: value, to: Infinity, open: op === 'gt' }];
  if (op === 'lt' || op === 'lte') return [{ from: -Infinity, to: value, open: op === 'lt' }];
  return null;
}

/** What the document's schema let in is JSON, whatever its type is called. */
const asJson = (condition: Condition): Json => condition as unknown as Json;
