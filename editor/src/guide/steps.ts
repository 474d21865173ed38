import { parseDuration } from '@olle/shared/schedule/duration';
import { type DraftParts, draftParts } from './draft-parts.ts';
import { type Facts, isSent } from './facts.ts';

/** From nothing to a mail that was received, in the order in which a person does it. */
export const steps = [
  { id: 'create', tasks: ['create'] },
  { id: 'trigger', tasks: ['event', 'key'] },
  { id: 'wait', tasks: ['addWait', 'awaited', 'timeout', 'same'] },
  { id: 'mail', tasks: ['addSend', 'subject', 'body', 'sound'] },
  { id: 'rehearse', tasks: ['rehearse', 'arrive', 'review'] },
  { id: 'live', tasks: ['name', 'publish', 'confirm', 'activate'] },
  { id: 'shop', tasks: ['cart', 'consent'] },
  { id: 'read', tasks: ['sent', 'read', 'why'] },
] as const;

export type StepId = (typeof steps)[number]['id'];
export type TaskId = (typeof steps)[number]['tasks'][number];

/** Tasks of the drawing, which the guide can do; publishing, starting and being a customer are for the person. */
export const doable: ReadonlySet<TaskId> = new Set([
  'event',
  'key',
  'addWait',
  'awaited',
  'timeout',
  'same',
  'addSend',
  'subject',
  'body',
  'name',
]);

/** Longer than this, nobody sits and watches. */
const longest = 5 * 60_000;

/** Whether each is done, asked of the journey itself: nothing is ticked by hand. */
const done: Readonly<Record<TaskId, (facts: Facts, parts: DraftParts | null) => boolean>> = {
  create: ({ document }) => document !== null,
  event: ({ document }) => document?.trigger.type === 'event' && document.trigger.event === 'Product Added',
  key: ({ document }) => document?.trigger.key === 'cart_id',
  addWait: (_, parts) => parts?.waits === true,
  awaited: (_, parts) =>
    parts?.wait != null && 'event' in parts.wait.config && parts.wait.config.event === 'Order Completed',
  timeout: (_, parts) => isShort(parts?.wait?.config.timeout),
  same: (_, parts) => Object.values(parts?.wait?.config.match ?? {}).includes('trigger.cart_id'),
  addSend: (_, parts) => parts?.sends === true,
  subject: (_, parts) => isWritten(parts?.send?.config.content.subject),
  body: (_, parts) => isWritten(parts?.send?.config.content.html),
  sound: ({ document, errors }) => document !== null && errors === 0,
  rehearse: ({ rehearsing, rehearsed }) => rehearsing || rehearsed,
  arrive: ({ rehearsed }) => rehearsed,
  // Who publishes it has gone on.
  review: ({ rehearsed, reviewed, asked, published }) => reviewed || (rehearsed && (published || asked !== null)),
  // Who published it without one knows it by now.
  name: ({ named, published }) => named || published,
  publish: ({ published, asked }) => published || asked !== null,
  confirm: ({ published }) => published,
  activate: ({ status, message }) => status === 'active' || isSent(message),
  cart: ({ run }) => run !== null,
  consent: ({ member, message }) => member || isSent(message),
  sent: ({ message }) => isSent(message),
  read: ({ read }) => read,
  why: ({ why }) => why,
};

/** Words of its own: a name that is filled in is no subject yet. */
const isWritten = (text = ''): boolean => text.replaceAll(/{{.*?}}|<[^>]*>|&nbsp;/g, '').trim() !== '';

const isShort = (timeout: unknown): boolean =>
  typeof timeout === 'string' && parseDuration(timeout).months === 0 && parseDuration(timeout).milliseconds <= longest;

interface Now {
  readonly step: StepId;
  readonly task: TaskId;
  /** Which of the things that the step is made of, where it is made of several. */
  readonly part: { readonly at: number; readonly of: number } | null;
}

/** Asked for only where something came otherwise. */
const extra: ReadonlySet<TaskId> = new Set(['sound', 'arrive', 'activate', 'consent']);

function partOf(task: TaskId, tasks: readonly TaskId[]): Now['part'] {
  const usual = tasks.filter((each) => !extra.has(each));
  const at = usual.indexOf(task) + 1;
  return at > 0 && usual.length > 1 ? { at, of: usual.length } : null;
}

interface Progress {
  /** Steps all of whose tasks are done. */
  readonly done: ReadonlySet<StepId>;
  /** The step and task to do now; null: all of it is done. */
  readonly now: Now | null;
}

/**
 * How far somebody has come. Where a later milestone is reached, what was left out before is left out: it is not ticked,
 * and not asked for again.
 */
export function progressOf(facts: Facts, skipped: readonly string[]): Progress {
  const parts = facts.document && draftParts(facts.document);
  const isDone = (task: TaskId): boolean => done[task](facts, parts);
  const from = isSent(facts.message)
    ? 'read'
    : facts.status === 'active'
      ? 'shop'
      : facts.published
        ? 'live'
        : 'create';
  const next = steps
    .slice(steps.findIndex(({ id }) => id === from))
    .filter(({ id }) => !skipped.includes(id))
    .flatMap(({ id, tasks }) => tasks.map((task) => ({ step: id, task, part: partOf(task, tasks) })))
    .find(({ task }) => !isDone(task));
  return {
    done: new Set(steps.filter(({ tasks }) => tasks.every(isDone)).map(({ id }) => id)),
    now: next ?? null,
  };
}
