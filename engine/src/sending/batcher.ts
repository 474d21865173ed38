/**
 * Gathers what is asked while a statement is under way into the next one: one round trip for many, and none waits for
 * company.
 */
export function batcher<In, Out>(run: (items: readonly In[]) => Promise<(item: In) => Out>) {
  let waiting: { item: In; resolve: (out: Out) => void; reject: (error: unknown) => void }[] = [];
  let running = false;

  async function work(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const answer = await run(batch.map(({ item }) => item));
        for (const { item, resolve } of batch) resolve(answer(item));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  }

  return (item: In): Promise<Out> =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // After this turn, so that what is asked together goes together.
      if (!running) {
        running = true;
        queueMicrotask(() => void work());
      }
    });
}
