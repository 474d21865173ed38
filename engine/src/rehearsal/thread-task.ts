import type { BacktestAnswer } from '@olle/shared/api/backtest';
import type { Language } from '@olle/shared/i18n/language';
import type { BacktestProgress } from './backtest.ts';
import type { BacktestInput } from './backtest-input.ts';
import type { ThreadCode } from './open-thread.ts';
import type { Carried, Share, ShareProgress } from './share.ts';
import type { failureOf } from './thread-failure.ts';

export interface BacktestTask extends BacktestInput {
  readonly databaseUrl: string;
  /** Of the sentences in the answer. */
  readonly language: Language;
  /** How many carry customers side by side. */
  readonly threads: 1 | 2;
}

/** The one who leads starts the other one, from the same code. */
export type LeadTask = { readonly role: 'lead'; readonly code: ThreadCode } & BacktestTask;
export type ShareTask = { readonly role: 'share'; readonly share: Share } & BacktestTask;
export type ThreadTask = LeadTask | ShareTask;

type Failure = ReturnType<typeof failureOf>;

/** What the leading thread says. */
export type LeadLine =
  | { readonly type: 'progress'; readonly progress: BacktestProgress }
  | { readonly type: 'result'; readonly answer: BacktestAnswer }
  | Failure;

/** What the other one says, when it was told to begin a round. */
export type ShareLine =
  | { readonly type: 'progress'; readonly progress: ShareProgress }
  | { readonly type: 'carried'; readonly carried: Carried }
  | Failure;
