import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeTypes } from '../nodes/definitions.ts';
import { nodeReasons } from '../nodes/reasons.ts';
import { languages } from './language.ts';
import { isKnownProblem } from './problems.ts';
import { sentenceOf } from './reasons.ts';

const shared = join(import.meta.dirname, '..');
const read = (...path: string[]): string => readFileSync(join(shared, ...path), 'utf8');
const filesOf = (folder: string): string[] =>
  readdirSync(join(shared, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file));

const found = (files: string[], pattern: RegExp): string[] =>
  [...new Set(files.flatMap((file) => [...read(file).matchAll(pattern)].map((match) => match[1] ?? '')))].sort();

describe('the catalogue', () => {
  it('has a sentence for every problem that validation finds', () => {
    const definitions = filesOf('nodes').filter((file) => file.endsWith('definition.ts'));
    const codes = [
      ...found(
        [...definitions, ...filesOf('messages').filter((file) => file.endsWith('channel.ts')), 'templates/problems.ts'],
        /code: '([a-z_0-9]+)'/g,
      ),
      ...found(['journey/validate.ts'], /problem\([^'()]*(?:\([^()]*\)[^'()]*)*'([a-z_0-9]+)'/g),
      ...found(['journey/reads.ts'], /(?:return|\?) '([a-z_0-9]+)'/g),
    ].filter((code) => code !== 'steps');
    expect(codes).toContain('cycle');
    expect(codes).toContain('weights_not_100');
    expect(codes.filter((code) => !isKnownProblem(code))).toEqual([]);
  });

  it('has a sentence for every reason that a node gives', () => {
    const silent = nodeTypes.flatMap((type) =>
      found([join('nodes', type.replaceAll('_', '-'), 'advance.ts')], /(?:reason\(|\? |: )'([a-z]+_[a-z_]+)'/g)
        .filter((code) => !['wait_event', 'template_error'].includes(code) || type === 'wait_event')
        .filter((code) => !Object.hasOwn(nodeReasons(type, 'ko'), code)),
    );
    expect(silent).toEqual([]);
  });

  it('has a sentence for every date that is past, where one is waited for', () => {
    const codes = found(['nodes/moments/find-moment.ts'], /past: '(date_[a-z]+)'/g);
    expect(codes).toEqual(['date_invalid', 'date_missing', 'date_past']);
    for (const language of languages)
      for (const code of codes)
        expect([
          Object.hasOwn(nodeReasons('wait', language), code),
          Object.hasOwn(nodeReasons('wait_event', language), `timeout_${code}`),
        ]).toEqual([true, true]);
  });

  it('has a sentence for every reason that a run gives', () => {
    const codes = found(filesOf('runner'), /reason\('([a-z_]+)'/g);
    expect(codes).toContain('path_ended');
    for (const language of languages)
      expect(codes.filter((code) => sentenceOf({ code, facts: {} }, language) === code)).toEqual([]);
  });

  it('names every output that the marketer does not', () => {
    const gate = found(['messages/gate.ts'], /code: '([a-z_]+)'/g).filter((code) => code !== 'allowed');
    expect(gate.filter((code) => !Object.hasOwn(nodeReasons('send', 'ko'), `skipped_${code}`))).toEqual([]);
  });
});
