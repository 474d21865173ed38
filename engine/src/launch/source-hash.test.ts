import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourceHash } from './source-hash.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'olle hash '));
  mkdirSync(path.join(root, 'src'));
  writeFileSync(path.join(root, 'src', 'a.ts'), 'a');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const hash = () => sourceHash(root, ['src', 'missing.json']);

it('changes with a source, and only then', () => {
  const before = hash();
  expect(hash()).toBe(before);
  writeFileSync(path.join(root, 'src', 'a.ts'), 'b');
  expect(hash()).not.toBe(before);
});

it('notices that a file was renamed', () => {
  const before = hash();
  rmSync(path.join(root, 'src', 'a.ts'));
  writeFileSync(path.join(root, 'src', 'b.ts'), 'a');
  expect(hash()).not.toBe(before);
});

it('does not build anew because a test changed', () => {
  const before = hash();
  writeFileSync(path.join(root, 'src', 'a.test.ts'), 'a test');
  expect(hash()).toBe(before);
});
