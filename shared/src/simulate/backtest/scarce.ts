import type { Answer, Question } from '../../runner/question.ts';
import type { Instant } from '../../schedule/instant.ts';

/** Questions whose answers depend on what other customers took before. */
export type ScarceKind = 'entry_slot' | 'throttle_slot' | 'coupon';
export type ScarceQuestion = Question<ScarceKind>;
export type ScarceAnswer = Answer<ScarceKind>;
export type AskScarce = (question: ScarceQuestion) => ScarceAnswer;

/** What one customer asked in a rehearsal, and what they were answered there. */
export interface ScarceAsked {
  readonly customer: string;
  readonly question: ScarceQuestion;
  readonly answer: ScarceAnswer;
}

/** What there is when the period begins. */
export interface Supply {
  /** Customers whom the journey's cap counts already. */
  readonly entered: number;
  /** By what steps call a pool, which is its name or its id: one pool may stand here twice. Any other has no codes. */
  readonly coupons: Readonly<Record<string, PoolSupply>>;
}

export interface PoolSupply {
  readonly poolId: string;
  readonly codes: number;
}

/** The pool that a step means. */
export const poolOf = ({ coupons }: Supply, called: string): PoolSupply =>
  (Object.hasOwn(coupons, called) ? coupons[called] : undefined) ?? { poolId: called, codes: 0 };

/** Where the question is asked: those with the same answer take from the same. */
export function placeOf(question: ScarceQuestion, supply: Supply): string {
  switch (question.kind) {
    case 'entry_slot':
      return 'entry';
    case 'throttle_slot':
      return `throttle/${question.nodeId}`;
    case 'coupon':
      return `coupon/${poolOf(supply, question.pool).poolId}`;
  }
}

/** The answer where nobody else takes anything. */
export function plenty({ kind, now }: ScarceQuestion): ScarceAnswer {
  switch (kind) {
    case 'entry_slot':
      return 'taken';
    case 'throttle_slot':
      return { slot: now, before: 0 };
    case 'coupon':
      return { code: 'TEST' };
  }
}

/** Does it make no difference to the customer which of two answers is given? */
export const isSame = (a: ScarceAnswer, b: ScarceAnswer): boolean => meaningOf(a) === meaningOf(b);

/** The cap that was met, the instant of the place, or whether there was a code. */
function meaningOf(answer: ScarceAnswer): string | Instant | boolean {
  if (answer === null || typeof answer === 'string') return answer ?? false;
  return 'slot' in answer ? answer.slot : true;
}
