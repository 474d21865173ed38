import path from 'node:path';
import { type JourneyTestAnswer, journeyTestBody } from '@olle/shared/api/journey-tests';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { type Json, jsonSchema } from '@olle/shared/json';
import { canonicalOf } from '@olle/shared/text/canonical';
import { faultSentence } from '@olle/shared/text/fault-sentence';
import { readAs, readText, type TextReading } from '@olle/shared/text/read-text';
import { placeIn, type TextFault } from '@olle/shared/text/text-fault';
import { z } from 'zod';
import { type Base, checksumOf, type JourneyFile, splitHeader } from './journey-file.ts';
import { readIfThere } from './read-file.ts';
import { wordsOf } from './words.ts';
import type { World } from './world.ts';

/** Of the file, before any of it is left out. */
interface Content<T> extends TextReading<T> {
  readonly base: Base | null;
  readonly text: string;
  /** Characters before the text: what stands in the file, but says nothing of the journey. */
  readonly offset: number;
  readonly content: string;
}

/** In a file, a new test has no id yet. */
const testsInFile = z.array(z.strictObject({ id: z.uuid().optional(), ...journeyTestBody.shape })).max(200);
export type TestInFile = z.infer<typeof testsInFile>[number];

type LocalJourney = Content<JourneyDocument>;
export type LocalTests = Content<TestInFile[]>;

/** Null: there is no such file. */
export async function readJourneyFile({ path: file }: JourneyFile): Promise<LocalJourney | null> {
  const content = await contentOf(file);
  return content && { ...content, ...readText(content.text, 'yaml') };
}

export async function readTestsFile({ testsPath }: JourneyFile): Promise<LocalTests | null> {
  const content = await contentOf(testsPath);
  if (!content) return null;
  // A file of comments alone has no tests.
  const said = content.text.replaceAll(/^\s*(#.*)?$/gm, '') === '' ? '[]' : content.text;
  return { ...content, ...readAs(testsInFile, said, 'yaml') };
}

/** A journey and its tests, as somebody's own files say them. */
export interface Own {
  readonly local: LocalJourney;
  readonly document: JourneyDocument;
  /** Null: there are none. */
  readonly tests: LocalTests | null;
}

/** Null: one of the files cannot be read, and it was said why. */
export async function readOwn(file: JourneyFile, world: World): Promise<Own | null> {
  const [local, tests] = [await readJourneyFile(file), await readTestsFile(file)];
  if (!local) world.warn(wordsOf(world.language).noFile(shortPath(file.path, world)));
  else if (!local.value) sayFaults(file.path, local, local.faults, world);
  if (tests && !tests.value) sayFaults(file.testsPath, tests, tests.faults, world);
  return local?.value && (!tests || tests.value) ? { local, document: local.value, tests } : null;
}

async function contentOf(file: string): Promise<Pick<LocalJourney, 'base' | 'text' | 'offset' | 'content'> | null> {
  const content = await readIfThere(file);
  if (content === null) return null;
  const { base, text } = splitHeader(content);
  const whole = content.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return { base, text, offset: whole.length - text.length, content: whole };
}

/** `cart.yaml:12:9: error: …`, as compilers say it and editors read it. */
export function sayFaults(
  file: string,
  { content, offset }: Pick<LocalJourney, 'content' | 'offset'>,
  faults: readonly (TextFault & { readonly message?: string })[],
  world: World,
): void {
  const words = wordsOf(world.language);
  for (const fault of faults) {
    const sentence = fault.message ?? faultSentence(fault, world.language);
    world.warn(`${placed(file, content, fault.from + offset, world)}: ${words[fault.severity]}: ${sentence}`);
  }
}

export function placed(file: string, content: string, offset: number, world: World): string {
  const { line, column } = placeIn(content, offset);
  return `${shortPath(file, world)}:${line}:${column}`;
}

export const shortPath = (file: string, { folder }: World): string => path.relative(folder, file) || file;

/** Tests as they are compared and written: what the server adds is left out. */
export const testsAsJson = (tests: readonly (TestInFile | JourneyTestAnswer)[]): Json =>
  canonicalOf(
    testsInFile,
    jsonSchema.parse(tests.map(({ id, name, scenario, expect }) => ({ ...(id && { id }), name, scenario, expect }))),
  );

/** Equal for the same tests, in whatever order they stand. */
export function testsChecksum(tests: readonly (TestInFile | JourneyTestAnswer)[]): string {
  const said = tests.map((test) => checksumOf(testsAsJson([test])));
  return checksumOf(said.sort());
}
