import { draftParts } from './draft-parts.ts';
import { type Facts, missed } from './facts.ts';
import type { Names } from './names.ts';
import type { TaskId } from './steps.ts';
import type { GuideWords } from './use-words.ts';

interface Saying {
  readonly t: GuideWords;
  readonly names: Names;
  readonly time: (instant: string) => string;
  /** Whether this server has the demo shop; undefined until that is known. */
  readonly hasShop: boolean | undefined;
}

/** What to do now and why, in a sentence or two, as things stand. */
export function adviceOf(task: TaskId, facts: Facts, { t, names, time, hasShop }: Saying): string {
  const { document, problems, status, run, message, asked } = facts;
  const parts = document && draftParts(document);
  const { tasks } = t;
  if (task === 'addWait' && parts?.wait) return t.loose(names);
  if (task === 'addSend' && parts?.send) return t.misplaced(names);
  if (task === 'activate' && status === 'paused') return t.rests(names, names.resume);
  if (task === 'activate' && status === 'stopped') return t.rests(names, names.activate);
  if (task === 'confirm' || task === 'activate') {
    if (asked === 'now') return t.confirm.now(names);
    if (asked === 'more') return t.confirm.more;
    if (asked) return asked.doubts ? t.confirm.anyway(asked.press) : t.confirm.plain(asked.press);
  }
  if (task === 'confirm') return tasks.publish(names);
  if (task === 'sound') return tasks.sound(names, problems);
  if (task === 'cart') return hasShop === false ? t.noShop : tasks.cart;
  if ((task === 'consent' || task === 'sent') && missed(facts)) return tasks.missed;
  if (task === 'consent' || task === 'why') return tasks[task];
  if (task === 'read') {
    const own = document?.name ?? '';
    if (facts.other === null) return tasks.read;
    return facts.other === own ? t.readOwnOfTwo : t.readOwn(own, facts.other);
  }
  if (task === 'sent') {
    const until = message === null ? (run?.position?.until ?? null) : null;
    return tasks.sent(run?.name ? t.person(run.name) : t.somebody, until === null ? '' : time(until));
  }
  return tasks[task](names);
}
