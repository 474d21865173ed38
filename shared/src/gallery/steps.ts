import type { Condition } from '../conditions/condition.ts';
import type { Language } from '../i18n/language.ts';
import type { JourneyNode } from '../journey/document.ts';
import type { Category } from '../messages/gate.ts';
import type { Step, Way } from './draw.ts';
import { emailOf } from './letter/email.ts';
import type { Letter } from './letter/letter.ts';
import type { Setting } from './setting.ts';

type ConfigOf<T extends JourneyNode['type']> = Extract<JourneyNode, { type: T }>['config'];

/** The one place that knows by which channel the gallery's messages go. */
export const message = (id: string, letter: Letter, setting: Setting, category?: Category): Step => ({
  node: {
    id,
    type: 'send',
    config: { channel: 'email', content: emailOf(letter, setting), ...(category && { category }) },
  },
});

export const wait = (id: string, duration: string): Step => ({ node: { id, type: 'wait', config: { for: duration } } });

export const waitUntil = (id: string, config: ConfigOf<'wait'>): Step => ({ node: { id, type: 'wait', config } });

/** Goes on when the event came, or by `timeout`. */
export const waitFor = (
  id: string,
  config: ConfigOf<'wait_event'>,
  ways: { readonly happened: Way | null; readonly timeout: Way | null },
): Step => ({ node: { id, type: 'wait_event', config }, ways });

/** Branches in their order, then whoever is left. */
export const split = (
  id: string,
  branches: readonly {
    readonly id: string;
    readonly name: string;
    readonly when: Condition;
    readonly way: Way | null;
  }[],
  otherwise: Way | null,
): Step => ({
  node: {
    id,
    type: 'split',
    config: { branches: branches.map(({ way: _way, ...branch }) => branch) },
  },
  ways: { ...Object.fromEntries(branches.map(({ id: branch, way }) => [branch, way])), else: otherwise },
});

export const update = (id: string, config: ConfigOf<'update_customer'>): Step => ({
  node: { id, type: 'update_customer', config },
});

/** A code out of the pool; who finds it empty leaves, and it says so. */
export const issueCoupon = (pool: string, language: Language): Step => ({
  node: { id: 'coupon', type: 'issue_coupon', config: { pool } },
  ways: {
    next: [],
    empty: [exit('no_coupon', { ko: '준비한 쿠폰이 모두 나갔어요', en: 'No coupons are left' }[language])],
  },
});

export const exit = (id: string, reason: string): Step => ({
  node: { id, type: 'exit', config: { reason } },
  ways: {},
});
