import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Json } from '@olle/shared/json';
import { canonicalJson } from '../api/http/canonical-json.ts';

/** Where a journey and its tests stand in a folder: named for people, known by the id. */
export interface JourneyFile {
  /** Null: nobody has made a journey of it yet. */
  readonly id: string | null;
  /** Absolute. */
  readonly path: string;
  readonly testsPath: string;
}

const named = /^(.+)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.ya?ml$/i;
const tests = /\.tests\.ya?ml$/i;

/** Of a path; null: it is no journey's. */
export function journeyFile(file: string): JourneyFile | null {
  const name = path.basename(file);
  if (!/\.ya?ml$/i.test(name) || tests.test(name)) return null;
  const id = named.exec(name)?.[2]?.toLowerCase() ?? null;
  return { id, path: file, testsPath: file.replace(/\.ya?ml$/i, '.tests.yaml') };
}

export const fileOf = (folder: string, name: string, id: string): JourneyFile => {
  const file = path.join(folder, `${slugOf(name)}.${id}`);
  return { id, path: `${file}.yaml`, testsPath: `${file}.tests.yaml` };
};

/** Letters and digits of any script, so that Korean names can be read; one form for all file systems. */
const slugOf = (name: string): string =>
  Array.from(
    name
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
  )
    .slice(0, 40)
    .join('')
    .replaceAll(/^-+|-+$/g, '') || 'journey';

/** What a file came from: the draft's revision, and what it said then. */
export interface Base {
  readonly revision: number;
  readonly checksum: string;
}

const header = /^# olle: (?:revision (\d+), )?checksum ([0-9a-f]{16})\n/;

export function splitHeader(content: string): { readonly base: Base | null; readonly text: string } {
  const text = content.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const found = header.exec(text);
  if (!found) return { base: null, text };
  const [line, revision = '0', checksum = ''] = found;
  return { base: { revision: Number(revision), checksum }, text: text.slice(line.length) };
}

/** Of tests there is no revision. */
export const withHeader = ({ revision, checksum }: Base, text: string): string =>
  `# olle: ${revision > 0 ? `revision ${revision}, ` : ''}checksum ${checksum}\n${text}`;

/** Equal for equal JSON, whatever the order of its keys. */
export const checksumOf = (value: Json): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16);
