import { describe, expect, it } from 'vitest';
import { languages } from '../i18n/language.ts';
import { faultSentence } from './fault-sentence.ts';
import { readText } from './read-text.ts';
import { placeIn } from './text-fault.ts';
import type { TextFormat } from './text-format.ts';

/** The faults as `line:column code marked text`. */
function faultsIn(text: string, format: TextFormat = 'yaml'): string[] {
  return readText(text, format).faults.map((fault) => {
    const { line, column } = placeIn(text, fault.from);
    for (const language of languages) expect(faultSentence(fault, language)).not.toMatch(/undefined|^$|\[object/);
    return `${line}:${column} ${fault.code} ${text.slice(fault.from, fault.to)}`;
  });
}

const journey = (nodes: string, edges = '[]'): string => `format: 1
name: x
trigger: { type: event, event: A }
nodes:
${nodes}
edges: ${edges}
`;
const start = '[{ from: trigger, output: next, to: a }]';

describe('what is wrong with a text stands at its place', () => {
  it.each([
    ['a quote that is not closed', 'name: "x\nformat: 1', /^\d+:\d+ missing_char/],
    ['a tab', 'nodes:\n\t- id: a', /^2:1 tab_as_indent/],
    ['a key that is there twice', 'name: a\nname: b', /^2:1 duplicate_key name/],
    ['a second journey', 'name: a\n---\nname: b', /^2:1 multiple_docs/],
    ['a name of nothing', 'name: *other', /^1:7 bad_alias/],
    ['an indentation of its own', 'a:\n  b: 1\n c: 2', /^3:1/],
  ])('%s', (_, text, expected) => {
    expect(faultsIn(text)[0]).toMatch(expected);
  });

  it.each([
    ['{"format": 1,}', '1:14 json_key }'],
    ['{"a": [1, 2,]}', '1:13 json_token ]'],
    ["{'a': 1}", "1:2 json_key '"],
    ['{"a": 1\n"b": 2}', '2:1 json_comma "'],
    ['{"a" 1}', '1:6 json_colon 1'],
    ['{"a": "x\n"}', '1:7 json_string "'],
    ['{"a": 1', '1:7 json_ends_early 1'],
    ['{"a": 1, "a": 2}', '1:10 duplicate_key "a"'],
    ['{"a": nope}', '1:7 json_token n'],
    ['{} {}', '1:4 json_token {'],
    ['', '1:1 json_ends_early '],
  ])('JSON %s', (text, expected) => {
    expect(faultsIn(text, 'json')[0]).toBe(expected);
  });

  it.each([
    ['a field too many', '  - { id: a, type: wait, config: { for: P1D, fro: 1 } }', '5:46 field_unknown fro'],
    ['a kind that there is not', '  - { id: a, type: wiat, config: {} }', '5:20 value_unknown wiat'],
    ['a value of another kind', '  - { id: a, type: wait, config: { for: 3 } }', '5:41 type_wrong 3'],
    ['what is no duration', '  - { id: a, type: wait, config: { for: soon } }', '5:41 format_wrong soon'],
    ['an empty value', '  - id: a\n    type:\n    config: {}', '6:5 required type'],
    ['what is missing', '  - id: a\n    type: ab\n    config:\n      experiment: x', '7:5 required config'],
  ])('%s', (_, node, expected) => {
    expect(faultsIn(journey(node))).toEqual([expected]);
  });

  it.each([
    [
      'no event',
      '  - { id: a, type: wait_event, config: { event: "", timeout: P1D } }',
      start,
      '5:49 event_missing ""',
    ],
    [
      'a step that is not there',
      '  - { id: a, type: exit, config: { reason: x } }',
      '[{ from: trigger, output: next, to: b }]',
      '6:44 edge_to_unknown b',
    ],
    ['a step nobody comes to', '  - id: a\n    type: exit\n    config: { reason: x }', '[]', '5:9 node_unreachable a'],
    [
      'a condition deep in a branch',
      '  - id: a\n    type: split\n    config:\n      branches:\n        - { id: b, name: "", when: { all: [{ attribute: n, op: gt, value: "x" }] } }',
      start,
      '9:75 value_not_number "x"',
    ],
  ])('what keeps it from being published: %s', (_, node, edges, expected) => {
    expect(faultsIn(journey(node, edges))).toContain(expected);
  });

  it('a format of another release', () => {
    expect(faultsIn('format: 2\nname: x')).toEqual(['1:9 format_unknown 2']);
    expect(faultsIn('just words')).toEqual(['1:1 format_unknown just words']);
  });
});

describe('a text that is made to overwhelm', () => {
  it('is refused before names unfold', () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`,
    );
    expect(faultsIn(['a0: &a0 x', ...rows].join('\n'))).toEqual(['1:1 too_many_aliases ']);
  });

  it('is refused however many names stand for one value', () => {
    expect(faultsIn(`a: &a x\nlist:\n${'  - *a\n'.repeat(20_000)}`)).toEqual(['1:1 too_many_aliases ']);
  });

  it('is refused when it goes deeper or longer than any journey', () => {
    expect(faultsIn(`a: ${'['.repeat(200)}${']'.repeat(200)}`)[0]).toMatch(/too_deep|format_unknown/);
    expect(faultsIn('['.repeat(100_000))).not.toEqual([]);
    expect(faultsIn('{"a":'.repeat(50_000), 'json')).not.toEqual([]);
    expect(faultsIn('x'.repeat(2_000_001))).toEqual(['1:1 text_too_long ']);
  });

  it('takes no objects that are none of JSON', () => {
    const text = '%YAML 1.1\n---\nformat: 1\nname: 2001-12-14\ntrigger: { type: api }\nnodes: []\nedges: !!set { a }';
    expect(readText(text, 'yaml').value).toBeNull();
  });
});
