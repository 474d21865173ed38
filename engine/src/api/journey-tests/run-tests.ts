import { setImmediate } from 'node:timers/promises';
import type { TestResult } from '@olle/shared/api/journey-tests';
import type { Language } from '@olle/shared/i18n/language';
import type { Plan } from '@olle/shared/journey/plan';
import { differenceSentence } from '@olle/shared/journey-tests/difference-sentence';
import { runTest } from '@olle/shared/journey-tests/run-test';
import type { Database } from '../../db/database.ts';
import { readWorkspace } from '../../rehearsal/rehearsed-workspace.ts';
import { stepSeen } from '../../stuck/step-seen.ts';
import { allTests } from './journey-tests.ts';

/** Runs every test of a journey through a plan; nothing is stored or sent. */
export async function runTests(
  database: { readonly db: Pick<Database['db'], 'select'>; readonly sql: Database['sql'] },
  workspaceId: string,
  journeyId: string,
  plan: Plan,
  language: Language,
): Promise<TestResult[]> {
  const tests = await allTests(database, journeyId);
  if (tests.length === 0) return [];
  const workspace = await readWorkspace(database.sql, workspaceId);
  const results: TestResult[] = [];
  for (const { id, name, scenario, expected } of tests) {
    // Each is computed in one go: between two, others who ask this process get their turn.
    await setImmediate();
    const { difference } = runTest(plan, { scenario, expect: expected }, workspace);
    results.push({
      id,
      name,
      passed: difference === null,
      difference: difference && {
        code: difference.code,
        nodeId: difference.nodeId,
        message: differenceSentence(difference, language, { step: (nodeId) => titleIn(plan, nodeId, language) }),
      },
    });
  }
  return results;
}

/** What the card of a step says. */
function titleIn(plan: Plan, nodeId: string, language: Language): string | undefined {
  const node = plan.nodes[nodeId];
  return node && (stepSeen({ type: node.type, config: node.config }, language).nodeTitle ?? undefined);
}

/** Those that are red, as a refusal names them. */
export async function failingTests(...[database, workspaceId, journeyId, plan, language]: Parameters<typeof runTests>) {
  const results = await runTests(database, workspaceId, journeyId, plan, language);
  return results.flatMap(({ id, name, difference }) => (difference ? [{ testId: id, name, ...difference }] : []));
}
