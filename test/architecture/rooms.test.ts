import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const rooms = ['shared', 'workflows', 'engine', 'editor'] as const;
type Room = (typeof rooms)[number];

/** Arrows point one way. */
const mayImport: Record<Room, readonly Room[]> = {
  shared: [],
  workflows: ['shared'],
  engine: ['shared', 'workflows'],
  editor: ['shared'],
};

function filesOf(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/(^|\/)(node_modules|dist)\//.test(name))
    .map((name) => path.join(folder, name));
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
/** Tests and what they are set up with. */
const isTest = (file: string): boolean => /\.(test|fixture|arbitrary)\.tsx?$/.test(file);
const sources = (room: string): string[] => filesOf(room).filter((file) => !isTest(file));
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '');

it.each(rooms)('%s imports only what it may', (room) => {
  const wrong = sources(`${room}/src`).flatMap((file) =>
    importsOf(file)
      .filter(
        (name) => /^@olle\//.test(name) && !mayImport[room].some((allowed) => name.startsWith(`@olle/${allowed}/`)),
      )
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

it.each(rooms)('%s reaches into no other room by path', (room) => {
  const wrong = sources(`${room}/src`).flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.') && !path.join(path.dirname(file), name).startsWith(`${room}${path.sep}`))
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

it('keeps the language pure: no I/O, no clock, no randomness, no React in shared', () => {
  const forbidden =
    /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID|from 'node:|from 'react|\bfetch\(|process\.env/;
  const wrong = sources('shared/src').filter((file) =>
    forbidden.test(read(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
  );
  expect(wrong).toEqual([]);
});

it('keeps workflow code lean: Temporal and types, nothing else', () => {
  const wrong = sources('workflows/src').flatMap((file) =>
    [...read(file).matchAll(/^import (?!type)[^;]*?from '([^']+)'/gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => name !== '@temporalio/workflow' && !name.startsWith('.'))
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

it('has no file over 300 lines', () => {
  // Tables of data, which are read by nobody from top to bottom.
  const tables = /\/(fixtures|catalogue|histories)\//;
  const long = [...rooms, 'test']
    .flatMap((room) => filesOf(room))
    .filter((file) => !tables.test(file) && read(file).split('\n').length > 301);
  expect(long).toEqual([]);
});

it('never asks, outside a node’s own folder, which node it holds', () => {
  const types =
    'wait|wait_event|time_window|split|ab|send|issue_coupon|update_customer|webhook|throttle|jump|start_journey|exit';
  const asks = new RegExp(`(type|nodeType)\\s*[!=]==\\s*'(${types})'|case '(${types})':`);
  const wrong = rooms
    .flatMap((room) => sources(`${room}/src`))
    .filter((file) => !/\/nodes\//.test(file) && asks.test(read(file)));
  // A condition, a rehearsed movement and a choice for those inside have kinds of their own, some of which share a word with a node.
  expect(wrong.filter((file) => !/runner\/(advance|exit|migrate)\.ts$/.test(file))).toEqual([]);
});

it('has no catch-all files and no default exports', () => {
  const files = rooms.flatMap((room) => sources(`${room}/src`));
  expect(files.filter((file) => /\/(utils|helpers|common|types|misc)\.tsx?$/.test(file))).toEqual([]);
  expect(files.filter((file) => /^export default /m.test(read(file)))).toEqual([]);
});
