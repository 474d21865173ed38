import type { Fact } from '../runner/fact.ts';
import type { Asking, Question } from '../runner/question.ts';
import type { Instant } from '../schedule/instant.ts';
import type { Condition, MessageCondition } from './condition.ts';
import { summarise, windowFacts } from './summarise.ts';

/** What happened to a message that this customer was sent. */
export interface MessageEvent {
  readonly runId: string | null;
  readonly node: string;
  readonly channel: string;
  readonly status: MessageCondition['status'];
  readonly at: Instant;
}

/** All that a condition can ask about one customer, held in memory. */
export interface Memory {
  readonly facts: readonly Fact[];
  readonly segments: Readonly<Record<string, Condition>>;
  readonly messages: readonly MessageEvent[];
}

/** Answers the questions of conditions; those that only a running journey asks are not known here. */
export function answerFromMemory(question: Question, memory: Memory): unknown {
  switch (question.kind) {
    case 'event_summary':
      return summarise(memory.facts, question);
    case 'window_facts':
      return windowFacts(memory.facts, question);
    case 'segment':
      return Object.hasOwn(memory.segments, question.segmentId) ? memory.segments[question.segmentId] : null;
    case 'message_status':
      return memory.messages.some((message) => answersStatus(message, question));
    case 'last_message':
      return memory.messages
        .filter((message) => answersStatus(message, { ...question, after: null }))
        .reduce<number | null>((last, { at }) => Math.max(last ?? at, at), null);
    default:
      throw new Error(`a condition does not ask ${question.kind}`);
  }
}

/** Runs a computation to its end over what is in memory. */
export function conclude<T>(asking: Asking<T>, memory: Memory): T {
  let turn = asking.next();
  while (!turn.done) turn = asking.next(answerFromMemory(turn.value, memory));
  return turn.value;
}

type Asked = Omit<Question<'message_status'>, 'kind'>;

function answersStatus(event: MessageEvent, { condition, runId, after, now }: Asked): boolean {
  const { message, status } = condition;
  const named =
    'node' in message ? event.node === message.node && event.runId === runId : event.channel === message.channel;
  return (
    named &&
    (implied[status] ?? [status]).includes(event.status) &&
    event.at <= now &&
    (after === null || event.at > after)
  );
}

/** What was clicked was opened, what was opened was delivered, what was delivered was sent. */
const implied: Partial<Record<MessageCondition['status'], readonly MessageCondition['status'][]>> = {
  sent: ['sent', 'delivered', 'opened', 'clicked'],
  delivered: ['delivered', 'opened', 'clicked'],
  opened: ['opened', 'clicked'],
};
