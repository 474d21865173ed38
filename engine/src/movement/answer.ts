import type { Answering, Asked } from '@olle/shared/runner/drive';
import type { Answer, Question, QuestionKind } from '@olle/shared/runner/question';
import type { TransactionSql } from '../db/database.ts';
import { answerAssignments } from './answers/assignment.ts';
import { answerCallResults } from './answers/call-result.ts';
import { answerCoupons } from './answers/coupon.ts';
import { answerEntrySlots } from './answers/entry-slot.ts';
import { answerEventSummaries } from './answers/event-summary.ts';
import { answerLastMessages } from './answers/last-message.ts';
import { answerMessageStatuses } from './answers/message-status.ts';
import { answerNextFacts } from './answers/next-fact.ts';
import { answerPastRuns } from './answers/past-runs.ts';
import { answerPauseOverdue } from './answers/pause-overdue.ts';
import { answerSegments } from './answers/segment.ts';
import { answerThrottleSlots } from './answers/throttle-slot.ts';
import { answerWindowFacts } from './answers/window-facts.ts';

/** Whose question it is. */
export interface Asker {
  readonly customerId: string;
  readonly workspaceId: string;
}

export type AskedOf<K extends QuestionKind> = { readonly asker: Asker; readonly question: Question<K> };

/** Answers the questions of one kind with as few statements as it takes, in the order asked. */
type Answerer<K extends QuestionKind> = (
  tx: TransactionSql,
  asked: readonly AskedOf<K>[],
) => Promise<readonly Answer<K>[]>;

const answerers: { [K in QuestionKind]: Answerer<K> } = {
  event_summary: answerEventSummaries,
  window_facts: answerWindowFacts,
  next_fact: answerNextFacts,
  segment: answerSegments,
  message_status: answerMessageStatuses,
  last_message: answerLastMessages,
  assignment: answerAssignments,
  coupon: answerCoupons,
  throttle_slot: answerThrottleSlots,
  call: answerCallResults,
  past_runs: answerPastRuns,
  pause_overdue: answerPauseOverdue,
  entry_slot: answerEntrySlots,
};

/** Answers from Postgres, inside the transaction that holds the customers' locks. */
export function answerFromDatabase(tx: TransactionSql, askers: readonly Asker[]): Answering {
  return async (asked) => {
    const answers: Answer[] = new Array(asked.length);
    // One statement after another: a transaction is one connection. Always in one order, as some of them lock.
    for (const kind of [...new Set(asked.map(({ question }) => question.kind))].sort()) {
      const positions = [...asked.keys()].filter((position) => asked[position]?.question.kind === kind);
      const some = positions.map((position) => withAsker(asked[position] as Asked, askers)); // positions come from asked
      // The questions were filtered to this kind; TypeScript cannot relate the two.
      const answered = await (answerers[kind] as Answerer<QuestionKind>)(tx, some as AskedOf<QuestionKind>[]);
      for (const [index, position] of positions.entries()) answers[position] = answered[index] as Answer;
    }
    return answers;
  };
}

function withAsker({ index, question }: Asked, askers: readonly Asker[]): AskedOf<QuestionKind> {
  const asker = askers[index];
  if (!asker) throw new Error(`no customer asks question ${index}`);
  return { asker, question };
}
