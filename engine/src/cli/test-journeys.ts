import path from 'node:path';
import { listOf, textOf } from '@olle/shared/i18n/fact-text';
import { stepNames } from '@olle/shared/i18n/step-names';
import { compile } from '@olle/shared/journey/compile';
import type { Difference } from '@olle/shared/journey-tests/difference';
import { differenceSentence } from '@olle/shared/journey-tests/difference-sentence';
import { runTest } from '@olle/shared/journey-tests/run-test';
import { stepPath } from '@olle/shared/text/problem-faults';
import { type Picked, pickFiles } from './chosen.ts';
import { type Own, placed, readOwn, sayFaults, shortPath } from './local-journey.ts';
import { wordsOf } from './words.ts';
import { readWorkspaceFile } from './workspace-file.ts';
import { type Asked, different, type ExitCode, same, trouble, type World, worst } from './world.ts';

interface Tally {
  passed: number;
  failed: number;
}

/**
 * `olle test`: the journey tests of the files, under the virtual clock and with the interpreter that carries customers.
 * No server is asked: what tests take of the workspace stands beside the files.
 */
export async function testJourneys(world: World, { paths, journeys }: Asked): Promise<ExitCode> {
  const tally: Tally = { passed: 0, failed: 0 };
  const codes: ExitCode[] = [];
  for (const file of await pickFiles(world, paths, journeys)) codes.push(await testOne(world, file, tally));
  world.say(wordsOf(world.language).tally(String(tally.passed), String(tally.failed)));
  return worst(codes);
}

async function testOne(world: World, file: Picked, tally: Tally): Promise<ExitCode> {
  const words = wordsOf(world.language);
  const own = await readOwn(file, world);
  if (!own) return trouble;
  const { local, document, tests } = own;
  sayFaults(file.path, local, local.faults, world);
  const compiled = compile(document);
  // Nobody can come through what cannot be published.
  if (!compiled.ok) return different;
  if (!tests?.value || tests.value.length === 0) {
    world.say(words.noTests(shortPath(file.path, world)));
    return same;
  }
  world.say(`${shortPath(file.path, world)}:`);
  const { timezone, segments } = await readWorkspaceFile(path.dirname(file.path), world);
  const workspace = {
    workspaceZone: timezone,
    segments: Object.fromEntries(Object.entries(segments).map(([id, { condition }]) => [id, condition])),
  };
  let code: ExitCode = same;
  for (const [index, test] of tests.value.entries()) {
    const { difference } = runTest(compiled.plan, test, workspace);
    if (!difference) {
      tally.passed += 1;
      world.say(words.passed(test.name));
      continue;
    }
    tally.failed += 1;
    code = different;
    const at = (tests.source?.markOf([index, 'name']).from ?? 0) + tests.offset;
    world.say(`${words.failed(test.name)} (${placed(file.testsPath, tests.content, at, world)})`);
    for (const line of tellDifference(world, file, own, difference)) world.say(`        ${line}`);
  }
  return code;
}

/** The step with its line in the journey's file, what is wrong in words, and the two that do not agree. */
function tellDifference(
  world: World,
  file: Picked,
  { local, document }: Own,
  difference: Difference,
): readonly string[] {
  const { nodeId, facts } = difference;
  const words = wordsOf(world.language);
  const mark = local.source?.markOf([...(stepPath(document, nodeId) ?? [nodeId]), 'id']);
  const step = stepNames([document], world.language);
  const name = step(nodeId);
  const where = placed(file.path, local.content, (mark?.from ?? 0) + local.offset, world);
  const both = facts.expected !== undefined && facts.came !== undefined;
  return [
    `${where}: ${name === undefined ? nodeId : `${name} (${nodeId})`}`,
    differenceSentence(difference, world.language, { step }),
    ...(both ? [words.expectedSeen(shown(facts.expected), shown(facts.came) || words.nothing)] : []),
  ];
}

const shown = (value: Difference['facts'][string] | undefined): string =>
  Array.isArray(value) ? listOf(value).map(textOf).join(', ') : textOf(value);
