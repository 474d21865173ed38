import type { JourneyDocument } from '@olle/shared/journey/document';
import { migrate } from '@olle/shared/runner/migrate';
import { type Before, undoMigration } from '@olle/shared/runner/undo-migration';
import type { VirtualCustomer } from '@olle/shared/simulate/virtual-customer';
import { planOf } from './plans.ts';
import type { Choice } from './publish-in-postgres.ts';

/** Answers how to undo it. */
export function publishInVirtual(
  virtual: VirtualCustomer,
  name: string,
  document: JourneyDocument,
  choice: Choice,
): () => void {
  const version = 1 + Math.max(...virtual.entering.filter(({ id }) => id === name).map((journey) => journey.version));
  virtual.publish({ id: name, version, plan: planOf(document) });
  const undo: (() => void)[] = [];
  for (const { id, position, version: from, stepCount } of [...virtual.world.runs.values()]) {
    const run = virtual.world.runs.get(id);
    if (!run || run.journeyId !== name || !position) continue;
    const state = virtual.move((world) => migrate(world, run, { version, ...choice }));
    const before: Before = { version: from, position };
    const stepSeq = state === 'mapped' ? stepCount + 1 : position.stepSeq;
    undo.push(() => {
      const moved = virtual.world.runs.get(id);
      if (moved && state !== 'gone') virtual.move((world) => undoMigration(world, moved, before, { version, stepSeq }));
    });
  }
  return () => {
    for (const one of undo) one();
  };
}
