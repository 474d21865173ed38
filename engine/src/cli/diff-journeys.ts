import { sameJson } from '@olle/shared/conditions/same-json';
import { changeSentence } from '@olle/shared/journey/diff/change-sentence';
import { diff } from '@olle/shared/journey/diff/diff';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { type Picked, pickFiles } from './chosen.ts';
import { type LocalTests, readOwn, shortPath, testsAsJson } from './local-journey.ts';
import { openServer, type Server } from './server.ts';
import { wordsOf } from './words.ts';
import { type Asked, different, type ExitCode, same, trouble, type World, worst } from './world.ts';

/** `olle diff`: what pushing these files would change, in words; `--published`: what publishing them would. */
export async function diffJourneys(world: World, { paths, journeys, published }: Asked): Promise<ExitCode> {
  const server = openServer(world);
  const codes: ExitCode[] = [];
  for (const file of await pickFiles(world, paths, journeys)) codes.push(await diffOne(world, server, file, published));
  return worst(codes);
}

async function diffOne(world: World, server: Server, file: Picked, published: boolean): Promise<ExitCode> {
  const words = wordsOf(world.language);
  const own = await readOwn(file, world);
  if (!own) return trouble;
  const name = shortPath(file.path, world);
  const { id } = file;
  const theirs = id === null ? null : await server.journey(id);
  const before = theirs === null ? null : published ? (theirs.live?.document ?? null) : theirs.draft.document;
  const said = [
    ...sentences(before, own.document, world),
    // A version has no tests of its own.
    ...(published ? [] : await testSentences(world, server, id, own.tests)),
  ];
  if (said.length === 0) {
    world.say(words.noDifference(name));
    return same;
  }
  world.say(`${name}${published && theirs && !theirs.live ? ` (${words.notPublished})` : ''}:`);
  for (const sentence of said) world.say(`  ${sentence}`);
  return different;
}

const sentences = (before: JourneyDocument | null, after: JourneyDocument, { language }: World): readonly string[] =>
  diff(before, after).map((change) => changeSentence(change, { before, after }, language));

async function testSentences(
  { language }: World,
  server: Server,
  id: string | null,
  local: LocalTests | null,
): Promise<readonly string[]> {
  const words = wordsOf(language);
  if (!local?.value) return [];
  const theirs = id === null ? [] : await server.tests(id);
  const own = local.value;
  const known = new Map(theirs.map((test) => [test.id, test]));
  return [
    ...own.flatMap((test) => {
      const before = test.id === undefined ? undefined : known.get(test.id);
      if (!before) return [words.testNew(test.name)];
      return sameJson(testsAsJson([before]), testsAsJson([test])) ? [] : [words.testChanged(test.name)];
    }),
    ...theirs.filter(({ id: one }) => !own.some((test) => test.id === one)).map(({ name }) => words.testGone(name)),
  ];
}
