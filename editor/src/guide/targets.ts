import { pathIdOf } from '../api/customers.ts';
import { draftParts } from './draft-parts.ts';
import type { Facts } from './facts.ts';
import { control, type Find, firstOf, mark, place } from './find-control.ts';
import type { Names } from './names.ts';
import type { TaskId } from './steps.ts';

/** The control that a task is done with. */
export interface Target {
  /** The page that it stands on. */
  readonly page: 'journeys' | 'journey' | 'inbox' | 'customer';
  /** Which customer's, or which mail. */
  readonly pathId?: string;
  /** What has to be chosen in the drawing for it to be there. */
  readonly card?: string | undefined;
  readonly find: Find;
  /** What leads to it, while it is not there. */
  readonly near?: Find;
}

const field = (name: string): Find => control('aside input, aside textarea', name);
const button = (name: string): Find => control('button', name);
const inDialog = (name: string): Find => control('[role="dialog"] button', name);

/** Where each task is done; those of the shop and the mail have links of their own. */
export function targetOf(task: TaskId, n: Names, facts: Facts): Target | null {
  const { document, problems: count } = facts;
  const parts = document && draftParts(document);
  const wait = parts?.wait?.id;
  const send = parts?.send?.id;
  const late = `${wait}/timeout`;
  const setting = (card: string | undefined, find: Find): Target => ({
    page: 'journey',
    card,
    find,
    near: mark(card ?? ''),
  });
  const onPage = (...finds: readonly Find[]): Target => ({ page: 'journey', find: firstOf(...finds) });
  const confirming = [inDialog(n.publishAndStart), inDialog(n.publishAndStartAnyway)];
  const targets: Partial<Record<TaskId, () => Target | null>> = {
    create: () => ({ page: 'journeys', find: button(n.create), near: place('nav a[href="/journeys"]') }),
    event: () => setting('trigger', field(n.event)),
    key: () => setting('trigger', field(n.key)),
    addWait: () =>
      parts?.wait
        ? onPage(mark(parts.wait.id))
        : onPage(
            control('[role="option"]', n.waitEvent, 'begins'),
            control('[role="toolbar"] button', n.waitEvent),
            mark('trigger/next'),
          ),
    awaited: () => setting(wait, field(n.awaited)),
    timeout: () => setting(wait, field(n.timeout)),
    same: () => setting(wait, control('aside button', n.same)),
    addSend: () =>
      send === undefined
        ? onPage(control('[role="option"]', n.send, 'begins'), mark(late), mark(wait ?? ''))
        : onPage(mark(send)),
    subject: () => setting(send, field(n.subject)),
    body: () => setting(send, field(n.body)),
    sound: () => onPage(control('header button', n.problems(count))),
    rehearse: () => onPage(control('[role="toolbar"] button', n.rehearse)),
    arrive: () => onPage(control('aside', n.rehearse), control('[role="toolbar"] button', n.rehearse)),
    review: () =>
      onPage(
        control('aside button', n.play),
        control('aside button', n.pause),
        control('[role="toolbar"] button', n.rehearse),
      ),
    name: () => onPage(control('header input', n.name)),
    publish: () => onPage(...confirming, control('header button', n.publish)),
    confirm: () => onPage(...confirming, control('[role="dialog"] label', n.now)),
    activate: () =>
      onPage(
        inDialog(n.startAnyway),
        inDialog(n.activate),
        control('header button', n.activate),
        control('header button', n.operate),
      ),
    read: () => mailOf(facts),
  };
  return task === 'why' ? reasonOf(facts) : (targets[task]?.() ?? null);
}

/** Why the mail was sent: in the history of whoever got it, what the wait before it came to. */
export function reasonOf({ document, message }: Facts): Target | null {
  const wait = document && draftParts(document).wait;
  if (!message || !wait) return null;
  const find = place(`[data-mark="${CSS.escape(message.runId)}/${CSS.escape(wait.id)}"]`);
  return { page: 'customer', pathId: pathIdOf(message), find };
}

/** The journey's own mail, in the list of the inbox: there may be another one of the demo. */
function mailOf({ mailId }: Facts): Target | null {
  return mailId === null ? null : { page: 'inbox', pathId: mailId, find: place(`[data-mark="${CSS.escape(mailId)}"]`) };
}
