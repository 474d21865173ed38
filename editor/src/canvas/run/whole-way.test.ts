import type { RunMove } from '@olle/shared/api/runs';
import { documentSchema, type JourneyDocument } from '@olle/shared/journey/document';
import { describe, expect, it } from 'vitest';
import { stepTaken } from '../fixtures/step-taken.ts';
import { drawnEdges } from '../flow/edges.ts';
import { placesOf } from '../layout/places.ts';
import { outlineRows } from '../outline/outline-rows.ts';
import { nothing } from '../store/selection.ts';
import type { JourneyVersion } from './journey-version.ts';
import { marksOf } from './marks-of.ts';
import { wholeWay } from './whole-way.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
const chain = (...ids: readonly string[]): JourneyDocument =>
  documentSchema.parse({
    format: 1,
    name: 'Cart',
    trigger: { type: 'api' },
    nodes: ids.map((id) => ({ id, type: 'wait', config: { for: 'P1D' } })),
    edges: ids.map((to, index) => ({ from: ids[index - 1] ?? 'trigger', output: 'next', to })),
  });
// Of a version, a way is told by its drawing and number alone.
const version = (number: number, document: JourneyDocument) => ({ version: number, document }) as JourneyVersion;
const move: RunMove = { at: at(5), from: 1, to: 2, action: 'mapped', undoneAt: null, migrationId: 'a', actor: 'Kim' };
const step = (seq: number, nodeId: string, outcome: string, minute: number, code = 'wait_over') => ({
  ...stepTaken(seq, nodeId, outcome),
  at: at(minute),
  reason: { code, facts: {} },
});
const moved = {
  journeyName: 'Cart',
  enteredAt: at(0),
  position: null,
  version: 2,
  moves: [move],
  steps: [
    step(1, 'old', 'next', 1),
    step(2, 'older', 'moved', 5, 'migrated'),
    step(3, 'new', 'waiting', 5, 'wait_for'),
  ],
};
const versions = [version(2, chain('new', 'newer')), version(1, chain('old', 'older'))];

describe('the whole way of a run', () => {
  it('has the steps that the present version does not have any more, joined as they were passed', () => {
    const { document, gone, isMore } = wholeWay(moved, versions);
    expect([isMore, [...gone]]).toEqual([true, ['old', 'older']]);
    expect(document.nodes.map(({ id }) => id)).toEqual(['new', 'newer', 'old', 'older']);
    const { times, edges } = marksOf(moved, document);
    expect(Object.keys(times)).toEqual(['trigger', 'old', 'older', 'new']);
    expect([...edges]).toEqual(['trigger/next~old', 'old/next~older', 'older/moved~new']);
  });

  it('draws those lines from outputs that the cards have, beside the lines of the present version', () => {
    const { document } = wholeWay(moved, versions);
    const lines = drawnEdges(document, nothing, () => ({ sentence: '', meaning: '' }));
    expect(lines.map(({ id, sourceHandle, target, data }) => [id, sourceHandle, target, data?.gone])).toEqual([
      ['trigger/next', 'next', 'new', false],
      ['new/next', 'next', 'newer', false],
      ['trigger/next~old', 'next', 'old', true],
      ['old/next~older', 'next', 'older', true],
      ['older/moved~new', 'next', 'new', true],
    ]);
    const places = Object.values(placesOf(document)).map(({ x, y }) => `${x},${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('covers no card where the present version was placed by hand', () => {
    const placed = {
      ...chain('new', 'newer'),
      layout: { trigger: { x: 0, y: 0 }, new: { x: 0, y: 190 }, newer: { x: 0, y: 380 } },
    };
    const { document } = wholeWay(moved, [version(2, placed), version(1, chain('old', 'older'))]);
    expect(placesOf(document)).toEqual({ ...placed.layout, old: { x: 288, y: 196 }, older: { x: 288, y: 392 } });
  });

  it('stands in the outline in its order', () => {
    const rows = outlineRows(wholeWay(moved, versions).document);
    expect(
      rows.filter(({ kind }) => kind !== 'open').map(({ mark, level }) => `${'  '.repeat(level - 1)}${mark}`),
    ).toEqual([
      'trigger',
      '  trigger/next',
      '  trigger/next~old',
      '    old',
      '    older',
      '    older/moved~new',
      'new',
      'newer',
    ]);
  });

  it('is the drawing itself for whoever was never moved, or passed nothing that is gone', () => {
    const [present = version(0, chain())] = versions;
    const stayed = { ...moved, moves: [], steps: [step(1, 'new', 'next', 1)] };
    expect(wholeWay(stayed, [present])).toEqual({ document: present.document, gone: new Set(), isMore: false });
    expect(wholeWay(stayed, [present]).document).toBe(present.document);
    const kept = { ...moved, steps: [step(1, 'new', 'next', 1), step(2, 'newer', 'next', 6)] };
    expect(wholeWay(kept, [present, version(1, chain('new', 'newer', 'last'))]).document).toBe(present.document);
  });

  it('draws a way between steps that are both still there, but not joined any more', () => {
    const straight = { ...moved, steps: [step(1, 'a', 'next', 1), step(2, 'b', 'next', 6)] };
    const { document, gone, isMore } = wholeWay(straight, [
      version(2, chain('a', 'c', 'b')),
      version(1, chain('a', 'b')),
    ]);
    expect([isMore, gone.size]).toEqual([true, 0]);
    expect([...marksOf(straight, document).edges]).toEqual(['trigger/next', 'a/next~b']);
  });
});
