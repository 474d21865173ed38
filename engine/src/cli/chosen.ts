import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { JourneyAnswer } from '@olle/shared/api/journeys';
import { type JourneyFile, journeyFile } from './journey-file.ts';
import { wordsOf } from './words.ts';
import { Trouble, type World } from './world.ts';

/** The files of a folder that are journeys, by name; one that is not there has none. */
export async function filesIn(folder: string, world: World): Promise<readonly JourneyFile[]> {
  const names = await readdir(folder).catch((err: NodeJS.ErrnoException) => {
    if (err.code === 'ENOENT') return [];
    throw new Trouble(wordsOf(world.language).noFile(folder));
  });
  const files = names.toSorted(byName).flatMap((name) => {
    const file = name === workspaceFile ? null : journeyFile(path.join(folder, name));
    return file ? [file] : [];
  });
  const byId = new Map<string, string>();
  for (const { id, path: file } of files) {
    const other = id === null ? undefined : byId.get(id);
    if (other !== undefined) throw new Trouble(wordsOf(world.language).idTwice(other, file));
    if (id !== null) byId.set(id, file);
  }
  return files;
}

const byName = (a: string, b: string): number => (a < b ? -1 : 1);

/** What the tests need of the workspace, beside the journeys. */
export const workspaceFile = 'olle-workspace.yaml';

export interface Picked extends JourneyFile {
  /** Named itself, not found in a folder. */
  readonly named: boolean;
}

/** The journeys that paths and `--journey` mean; where no path is given, the folder one is in. */
export async function pickFiles(
  world: World,
  paths: readonly string[],
  journeys: readonly string[],
): Promise<readonly Picked[]> {
  const words = wordsOf(world.language);
  const given = paths.length > 0 ? paths : ['.'];
  const found: Picked[] = [];
  for (const one of given) {
    const at = path.resolve(world.folder, one);
    const about = await stat(at).catch(() => null);
    if (!about) throw new Trouble(words.noFile(one));
    const file = about.isDirectory() ? null : journeyFile(at);
    if (about.isDirectory()) found.push(...(await filesIn(at, world)).map((each) => ({ ...each, named: false })));
    else if (file) found.push({ ...file, named: true });
    else throw new Trouble(words.unread(one));
  }
  const wanted = journeys.length === 0 ? found : found.filter((file) => journeys.some((name) => isOf(file, name)));
  for (const name of journeys) if (!found.some((file) => isOf(file, name))) throw new Trouble(words.noJourney(name));
  if (wanted.length === 0) throw new Trouble(words.noFiles(given.join(' ')));
  return wanted;
}

/** By its id, or by the part of its name that people wrote. */
const isOf = ({ id, path: file }: JourneyFile, name: string): boolean =>
  id === name.toLowerCase() || path.basename(file).split('.')[0] === name.normalize('NFC').toLowerCase();

/** Of the server's journeys, those that ids and names mean; all, when nobody says. */
export function pickJourneys(
  world: World,
  all: readonly JourneyAnswer[],
  wanted: readonly string[],
): readonly JourneyAnswer[] {
  const words = wordsOf(world.language);
  return wanted.length === 0
    ? all
    : wanted.map((name) => {
        const found = all.filter((journey) => journey.id === name.toLowerCase() || journey.name === name);
        const [one] = found;
        if (!one) throw new Trouble(words.noJourney(name));
        if (found.length > 1) throw new Trouble(words.manyJourneys(name, found.map(({ id }) => id).join(' ')));
        return one;
      });
}
