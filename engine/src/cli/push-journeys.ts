import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ProblemAnswer } from '@olle/shared/api/journeys';
import { sameJson } from '@olle/shared/conditions/same-json';
import { problemFaults } from '@olle/shared/text/problem-faults';
import { canonicalDocument } from '@olle/shared/text/write-text';
import { type Picked, pickFiles } from './chosen.ts';
import { checksumOf, fileOf, type JourneyFile, withHeader } from './journey-file.ts';
import { type Own, readOwn, sayFaults, shortPath } from './local-journey.ts';
import { planTests, pushTests, type TestsPlan } from './push-tests.ts';
import { openServer, type Server } from './server.ts';
import { momentOf, wordsOf } from './words.ts';
import { type Asked, different, type ExitCode, same, trouble, type World, worst } from './world.ts';
import { writeWhole } from './write-file.ts';

/** `olle push`: files as drafts. What somebody else saved meanwhile is never overwritten unless asked for. */
export async function pushJourneys(world: World, { paths, journeys, force }: Asked): Promise<ExitCode> {
  const server = openServer(world);
  const codes: ExitCode[] = [];
  for (const file of await pickFiles(world, paths, journeys)) codes.push(await pushOne(world, server, file, force));
  return worst(codes);
}

async function pushOne(world: World, server: Server, file: Picked, force: boolean): Promise<ExitCode> {
  const words = wordsOf(world.language);
  const own = await readOwn(file, world);
  if (!own) return trouble;
  if (file.id !== null) return await pushDraft(world, server, file.id, file, own, force);
  if (file.named) return await makeJourney(world, server, file, own);
  world.warn(words.nameNew(shortPath(file.path, world)));
  return same;
}

async function pushDraft(
  world: World,
  server: Server,
  id: string,
  file: JourneyFile,
  own: Own,
  force: boolean,
): Promise<ExitCode> {
  const words = wordsOf(world.language);
  const name = shortPath(file.path, world);
  const theirs = (await server.journey(id)).draft;
  const isSame = sameJson(canonicalDocument(own.document), canonicalDocument(theirs.document));
  const moved = !isSame && own.local.base?.revision !== theirs.revision;
  const who = [theirs.by, momentOf(theirs.at, world.language), String(theirs.revision)] as const;
  if (moved && !force) {
    world.warn(own.local.base ? words.conflict(name, ...who) : words.unknownBase(name));
    return different;
  }
  // Both or neither: tests belong to the document that they were written for.
  const plan = await planTests(server, id, own.tests);
  if (plan?.moved && !force) {
    world.warn(words.conflictTests(shortPath(file.testsPath, world)));
    return different;
  }
  if (moved) world.warn(words.overwritten(name, ...who));
  if (plan?.moved) world.warn(words.overwrittenTests(shortPath(file.testsPath, world)));
  if (!isSame) {
    const saved = await server.save(id, own.document, theirs.revision);
    if (!saved) {
      const { by, at, revision } = (await server.journey(id)).draft;
      world.warn(words.conflict(name, by, momentOf(at, world.language), String(revision)));
      return different;
    }
    await keepBase(file.path, own, saved.revision);
    world.say(words.pushed(name, String(saved.revision)));
    sayProblems(world, file, own, saved.problems);
  } else {
    if (own.local.base?.revision !== theirs.revision) await keepBase(file.path, own, theirs.revision);
    world.say(words.upToDate(name));
  }
  if (plan) await carryOut(world, server, id, file, plan);
  return same;
}

/** The file then says which journey it is. */
async function makeJourney(world: World, server: Server, file: Picked, own: Own): Promise<ExitCode> {
  const words = wordsOf(world.language);
  const { id, revision, problems } = await server.create(own.document);
  const made = fileOf(path.dirname(file.path), own.document.name, id);
  await keepBase(made.path, own, revision);
  await rm(file.path);
  if (own.tests) await rename(file.testsPath, made.testsPath);
  world.say(words.created(shortPath(made.path, world), id));
  sayProblems(world, made, own, problems);
  const plan = await planTests(server, id, own.tests);
  if (plan) await carryOut(world, server, id, made, plan);
  return same;
}

async function carryOut(world: World, server: Server, id: string, file: JourneyFile, plan: TestsPlan): Promise<void> {
  const words = wordsOf(world.language);
  const { content, facts } = await pushTests(server, id, plan);
  await writeWhole(file.testsPath, content);
  const { added, changed, removed } = facts;
  if (added + changed + removed === 0) return;
  const said = words.testFacts(String(added), String(changed), String(removed));
  world.say(words.pushedTests(shortPath(file.testsPath, world), said));
}

async function keepBase(file: string, { local, document }: Own, revision: number): Promise<void> {
  const checksum = checksumOf(canonicalDocument(document));
  await writeWhole(file, withHeader({ revision, checksum }, local.text));
}

/** Saved they are, problems and all; what keeps them from being published is said with its line. */
function sayProblems(
  world: World,
  { path: file }: JourneyFile,
  { local, document }: Own,
  problems: readonly ProblemAnswer[],
): void {
  if (!local.source) return;
  const faults = problemFaults(document, problems, local.source);
  sayFaults(
    file,
    local,
    faults.map((fault, index) => ({ ...fault, message: problems[index]?.message ?? '' })),
    world,
  );
}
