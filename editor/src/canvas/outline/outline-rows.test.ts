import { documentSchema, type JourneyDocument } from '@olle/shared/journey/document';
import { applyOperation } from '@olle/shared/journey/operations/apply-operation';
import { describe, expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { outlineRows, visibleRows } from './outline-rows.ts';

const wait = (id: string) => ({ id, type: 'wait', config: { for: 'PT1H' } });
const ab = (id: string, ...variants: string[]) => ({
  id,
  type: 'ab',
  config: {
    experiment: id,
    variants: variants.map((each) => ({ id: each, name: each, weight: 100 / variants.length })),
  },
});
const edge = (path: string, to: string) => {
  const [from = '', output = 'next'] = path.split('/');
  return { from, output, to };
};

function drawing(nodes: object[], edges: object[]): JourneyDocument {
  return documentSchema.parse({
    format: 1,
    name: '',
    trigger: { type: 'event', event: 'Product Added' },
    nodes,
    edges,
  });
}

/** Each row by its indentation, kind and mark. */
const words = (document: JourneyDocument, closed: readonly string[] = []): string[] =>
  visibleRows(outlineRows(document), new Set(closed)).map(
    ({ kind, mark, level, joins }) => `${'  '.repeat(level - 1)}${kind} ${mark}${joins === null ? '' : ` > ${joins}`}`,
  );

describe('the outline of a journey', () => {
  it('has what follows without a choice on one level, and what asks to lead on', () => {
    const line = drawing([wait('w1'), wait('w2')], [edge('trigger', 'w1'), edge('w1', 'w2')]);
    expect(words(line)).toEqual(['step trigger', 'step w1', 'step w2', 'open w2/next']);
  });

  it('has branches below their step, and goes on below it where they meet', () => {
    const meeting = drawing(
      [ab('x', 'a', 'b'), wait('w1'), wait('w2'), wait('w3')],
      [edge('trigger', 'x'), edge('x/a', 'w1'), edge('x/b', 'w2'), edge('w1', 'w3'), edge('w2', 'w3')],
    );
    expect(words(meeting)).toEqual([
      'step trigger',
      'step x',
      '  branch x/a',
      '    step w1',
      '    joined w1/next > w3',
      '  branch x/b',
      '    step w2',
      '    joined w2/next > w3',
      'step w3',
      'open w3/next',
    ]);
    expect(words(meeting, ['x/a'])).not.toContain('    step w1');
    expect(words(meeting, ['x']).map((row) => row.trim())).toEqual([
      'step trigger',
      'step x',
      'step w3',
      'open w3/next',
    ]);
  });

  it('says of a branch without steps of its own that it is open, or where it goes on', () => {
    const passing = drawing(
      [ab('x', 'a', 'b', 'c'), wait('w1')],
      [edge('trigger', 'x'), edge('x/a', 'w1'), edge('x/b', 'w1')],
    );
    expect(words(passing)).toEqual([
      'step trigger',
      'step x',
      '  branch x/a > w1',
      '  branch x/b > w1',
      '  branch x/c',
      'step w1',
      'open w1/next',
    ]);
  });

  it('ends with the steps that nothing leads to', () => {
    const rows = outlineRows(drawing([wait('w1'), wait('w2')], [edge('w1', 'w2')]));
    expect(rows.map(({ mark, loose }) => [mark, loose])).toEqual([
      ['trigger', false],
      ['trigger/next', false],
      ['w1', true],
      ['w2', false],
      ['w2/next', false],
    ]);
  });

  it('has every step once, whatever is drawn', () => {
    const moved = applyOperation(cartReminder, { type: 'disconnect', outputs: [{ from: 'trigger', output: 'next' }] });
    for (const document of [cartReminder, moved]) {
      const steps = outlineRows(document).filter(({ kind }) => kind === 'step');
      expect(steps.map(({ mark }) => mark).toSorted()).toEqual(
        ['trigger', ...document.nodes.map(({ id }) => id)].toSorted(),
      );
      const marks = outlineRows(document).map(({ mark }) => mark);
      expect(new Set(marks).size).toBe(marks.length);
    }
  });

  it('loses no step of any drawing, not even of one that goes round', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let times = 0; times < 300; times++) {
      const nodes = Array.from({ length: 1 + random(12) }, (_, at) =>
        random(2) === 0 ? wait(`n${at}`) : ab(`n${at}`, ...['a', 'b', 'c'].slice(0, 2 + random(2))),
      );
      const outputs = ['trigger', ...nodes.flatMap(({ id, type }) => (type === 'ab' ? [`${id}/a`, `${id}/b`] : [id]))];
      const edges = outputs.filter(() => random(4) > 0).map((from) => edge(from, `n${random(nodes.length)}`));
      const rows = outlineRows(drawing(nodes, edges));
      const steps = rows.filter(({ kind }) => kind === 'step').map(({ mark }) => mark);
      expect(steps.toSorted()).toEqual(['trigger', ...nodes.map(({ id }) => id)].toSorted());
      expect(new Set(rows.map(({ mark }) => mark)).size).toBe(rows.length);
    }
  });
});
