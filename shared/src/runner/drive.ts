import { type Answer, type Asking, askedLast, type Question } from './question.ts';

/** A question, and which of the computations asks it. */
export interface Asked {
  readonly index: number;
  readonly question: Question;
}

/** Answers questions of many computations at once, in the order given. */
export type Answering = (asked: readonly Asked[]) => Promise<readonly Answer[]>;

/** Computations between two breaths: some milliseconds. */
const stride = 20;

/**
 * Runs computations side by side: each goes on until it asks, the questions of all are answered together, and so on
 * until every one is done. One that throws is reported alone; the others go on.
 * `breathe` is awaited now and then, so that hundreds of computations leave room for what else the process has to do.
 */
export async function drive<T>(
  computations: readonly Asking<T>[],
  answer: Answering,
  breathe?: () => Promise<void>,
): Promise<PromiseSettledResult<T>[]> {
  const results: PromiseSettledResult<T>[] = new Array(computations.length);
  let open = computations.map((_, index) => ({ index, answer: undefined as Answer | undefined }));
  let held: readonly Asked[] = [];
  while (open.length > 0) {
    const asked: Asked[] = [...held];
    for (const [position, { index, answer: reply }] of open.entries()) {
      if (breathe && position % stride === stride - 1) await breathe();
      const step = advance(computations[index] as Asking<T>, reply); // index comes from the array itself
      if (step.kind === 'asks') asked.push({ index, question: step.question });
      else results[index] = step.result;
    }
    const first = asked.filter(({ question }) => !askedLast.has(question.kind));
    const now = first.length > 0 ? first : asked;
    held = first.length > 0 ? asked.filter(({ question }) => askedLast.has(question.kind)) : [];
    const answers = now.length > 0 ? await answer(now) : [];
    open = now.map(({ index }, position) => ({ index, answer: answers[position] }));
  }
  return results;
}

type Advanced<T> = { kind: 'asks'; question: Question } | { kind: 'done'; result: PromiseSettledResult<T> };

function advance<T>(computation: Asking<T>, reply: Answer | undefined): Advanced<T> {
  try {
    const step = computation.next(reply);
    return step.done
      ? { kind: 'done', result: { status: 'fulfilled', value: step.value } }
      : { kind: 'asks', question: step.value };
  } catch (reason) {
    return { kind: 'done', result: { status: 'rejected', reason } };
  }
}

/** The same for one computation whose answers need no waiting (rehearsal, browser). */
export function driveNow<T>(computation: Asking<T>, answer: (question: Question) => Answer): T {
  let step = computation.next();
  while (!step.done) step = computation.next(answer(step.value));
  return step.value;
}
