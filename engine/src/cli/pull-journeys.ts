import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { JourneyAnswer } from '@olle/shared/api/journeys';
import { reviseText, reviseYaml } from '@olle/shared/text/revise-text';
import { canonicalDocument, writeText } from '@olle/shared/text/write-text';
import { filesIn, pickJourneys, workspaceFile } from './chosen.ts';
import { type Base, checksumOf, fileOf, type JourneyFile, withHeader } from './journey-file.ts';
import { readJourneyFile, readTestsFile, shortPath, testsAsJson, testsChecksum } from './local-journey.ts';
import { openServer, type Server } from './server.ts';
import { wordsOf } from './words.ts';
import { workspaceOf } from './workspace-file.ts';
import { type Asked, different, type ExitCode, same, Trouble, type World, worst } from './world.ts';
import { writeWhole } from './write-file.ts';

/** `olle pull`: drafts and tests of the server as files. What was written here since is not lost, unless asked for. */
export async function pullJourneys(world: World, { journeys, paths, force }: Asked): Promise<ExitCode> {
  const server = openServer(world);
  if (paths.length > 1) throw new Trouble(wordsOf(world.language).badArguments(paths.slice(1).join(' ')));
  const folder = path.resolve(world.folder, paths[0] ?? '.');
  const chosen = pickJourneys(world, await server.journeys(), journeys);
  await mkdir(folder, { recursive: true });
  const there = new Map((await filesIn(folder, world)).map((file) => [file.id, file]));
  const codes: ExitCode[] = [];
  for (const journey of chosen) {
    // A journey keeps its file when it gets another name: version control follows paths.
    const file = there.get(journey.id) ?? fileOf(folder, journey.name, journey.id);
    codes.push(await pullDraft(world, file, journey, force), await pullTests(world, server, file, force));
  }
  await writeWhole(path.join(folder, workspaceFile), await workspaceOf(server));
  return worst(codes);
}

async function pullDraft(world: World, file: JourneyFile, journey: JourneyAnswer, force: boolean): Promise<ExitCode> {
  const words = wordsOf(world.language);
  const { document, revision } = journey.draft;
  const local = await readJourneyFile(file);
  const base = { revision, checksum: checksumOf(canonicalDocument(document)) };
  return await take(world, file.path, local, {
    base,
    own: local?.value ? checksumOf(canonicalDocument(local.value)) : null,
    text: (text) => (text === null ? writeText(document, 'yaml') : reviseText(text, document, 'yaml')),
    pulled: words.pulled(shortPath(file.path, world), String(revision)),
    force,
  });
}

async function pullTests(world: World, server: Server, file: JourneyFile, force: boolean): Promise<ExitCode> {
  const words = wordsOf(world.language);
  const tests = await server.tests(file.id ?? '');
  const local = await readTestsFile(file);
  if (!local && tests.length === 0) return same;
  return await take(world, file.testsPath, local, {
    base: { revision: 0, checksum: testsChecksum(tests) },
    own: local?.value ? testsChecksum(local.value) : null,
    text: (text) => reviseYaml(text ?? '', testsAsJson(tests)),
    pulled: words.pulledTests(shortPath(file.testsPath, world), String(tests.length)),
    force,
  });
}

interface Theirs {
  readonly base: Base;
  /** Checksum of what stands in the file; null: it cannot be read. */
  readonly own: string | null;
  readonly text: (before: string | null) => string;
  readonly pulled: string;
  readonly force: boolean;
}

async function take(
  world: World,
  file: string,
  local: { readonly base: Base | null; readonly text: string } | null,
  { base, own, text, pulled, force }: Theirs,
): Promise<ExitCode> {
  const words = wordsOf(world.language);
  const isSame = own === base.checksum;
  const changedHere = local !== null && !isSame && own !== local.base?.checksum;
  const changedThere = local?.base?.checksum !== base.checksum;
  if (local && changedHere && !force) {
    // What only changed here waits to be pushed.
    world.warn(changedThere ? words.changedHere(shortPath(file, world)) : words.upToDate(shortPath(file, world)));
    return changedThere ? different : same;
  }
  if (local && isSame && local.base?.checksum === base.checksum && local.base.revision === base.revision) {
    world.say(words.upToDate(shortPath(file, world)));
    return same;
  }
  if (changedHere) world.warn(words.forgotten(shortPath(file, world)));
  await writeWhole(file, withHeader(base, text(local?.text ?? null)));
  world.say(pulled);
  return same;
}
