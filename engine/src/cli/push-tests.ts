import type { JourneyTestAnswer } from '@olle/shared/api/journey-tests';
import { sameJson } from '@olle/shared/conditions/same-json';
import { reviseYaml } from '@olle/shared/text/revise-text';
import { withHeader } from './journey-file.ts';
import { type LocalTests, type TestInFile, testsAsJson, testsChecksum } from './local-journey.ts';
import type { Server } from './server.ts';

export interface TestsPlan {
  readonly local: LocalTests;
  readonly wanted: readonly TestInFile[];
  readonly theirs: readonly JourneyTestAnswer[];
  /** Somebody changed them on the server since they were pulled. */
  readonly moved: boolean;
}

/** Null: there is no file of tests, so nothing is said of them. */
export async function planTests(server: Server, id: string, local: LocalTests | null): Promise<TestsPlan | null> {
  if (!local?.value) return null;
  const theirs = await server.tests(id);
  const now = testsChecksum(theirs);
  const isSame = testsChecksum(local.value) === now;
  const known = local.base?.checksum === now || (local.base === null && theirs.length === 0);
  return { local, wanted: local.value, theirs, moved: !isSame && !known };
}

/** Makes the server's tests those of the file; new ones get their ids, which the file then has. */
export async function pushTests(server: Server, journeyId: string, { local, wanted, theirs }: TestsPlan) {
  const facts = { added: 0, changed: 0, removed: 0 };
  const saved: TestInFile[] = [];
  for (const { id, ...test } of wanted) {
    const before = theirs.find((one) => one.id === id);
    if (before && sameJson(testsAsJson([before]), testsAsJson([{ id, ...test }]))) saved.push({ id, ...test });
    else if (before) {
      await server.changeTest(journeyId, before.id, test);
      facts.changed += 1;
      saved.push({ id: before.id, ...test });
    } else {
      // An id that is not there any more is another test's, or of another journey.
      const made = await server.addTest(journeyId, test);
      facts.added += 1;
      saved.push({ id: made.id, ...test });
    }
  }
  const kept = new Set(saved.map(({ id }) => id));
  for (const { id } of theirs.filter((one) => !kept.has(one.id))) {
    await server.removeTest(journeyId, id);
    facts.removed += 1;
  }
  const text = reviseYaml(local.text, testsAsJson(saved));
  return { facts, content: withHeader({ revision: 0, checksum: testsChecksum(saved) }, text) };
}
