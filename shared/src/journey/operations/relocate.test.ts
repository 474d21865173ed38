import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type JourneyDocument } from '../document.ts';
import { nodeById, outputsOf, reachableFrom } from '../graph.ts';
import { applyOperation, type Operation } from './apply-operation.ts';
import { branchOf } from './branch.ts';
import { nodeOf } from './operations.arbitrary.ts';

const after = (document: JourneyDocument, ...operations: Operation[]) => operations.reduce(applyOperation, document);
const drawn = ({ edges }: JourneyDocument): string[] =>
  edges.map(({ from, output, to }) => `${from}/${output}>${to}`).sort();
const add = (id: string, type: Parameters<typeof nodeOf>[1], node: string, output = 'next'): Operation => ({
  type: 'add_node',
  node: nodeOf(id, type),
  from: { node, output },
});

/** trigger > w > s; s/else > m > x; s/happened > u. */
const tree = after(
  emptyDocument('Tree'),
  add('w', 'wait', 'trigger'),
  add('s', 'wait_event', 'w'),
  add('m', 'send', 's', 'timeout'),
  add('x', 'exit', 'm'),
  add('u', 'update_customer', 's', 'happened'),
);
const relocated = (id: string, take: 'step' | 'branch', from: string, output = 'next', document = tree) =>
  drawn(after(document, { type: 'relocate', id, take, onto: { from, output } }));

/** Every output that there is. */
const placesIn = ({ nodes }: JourneyDocument) => [
  { from: 'trigger', output: 'next' },
  ...nodes.flatMap((node) => outputsOf(node).map(({ id }) => ({ from: node.id, output: id }))),
];
const isOpen =
  ({ edges }: JourneyDocument) =>
  (place: { from: string; output: string }): boolean =>
    !edges.some(({ from, output }) => from === place.from && output === place.output);

const openIn = (document: JourneyDocument, at: number) => {
  const open = placesIn(document).filter(isOpen(document));
  return open[at % open.length];
};

/** Journeys grown at open ends, some of which meet again; all of their steps are come to. */
const grown = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('wait', 'wait_event', 'ab', 'send', 'exit'), fc.nat()), {
      minLength: 3,
      maxLength: 12,
    }),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
  )
  .map(([made, met]) => {
    const tall = made.reduce((document, [type, at], index) => {
      const place = openIn(document, at);
      return place ? after(document, add(`n${index}`, type, place.from, place.output)) : document;
    }, emptyDocument('Grown'));
    return met.reduce((document, [at, to]) => {
      const place = openIn(document, at);
      const node = document.nodes[to % document.nodes.length];
      return place && node ? after(document, { type: 'connect', edge: { ...place, to: node.id } }) : document;
    }, tall);
  });

describe('a step that is moved alone', () => {
  it('leaves its way healed, and what stood in its new place comes after it', () => {
    expect(relocated('m', 'step', 'trigger')).toEqual([
      'm/next>w',
      's/happened>u',
      's/timeout>x',
      'trigger/next>m',
      'w/next>s',
    ]);
  });

  it('goes to an open end', () => {
    expect(relocated('w', 'step', 'u')).toEqual([
      'm/next>x',
      's/happened>u',
      's/timeout>m',
      'trigger/next>s',
      'u/next>w',
    ]);
  });

  it('stays when its ways part, when it is there already, and when the place is none', () => {
    expect(relocated('s', 'step', 'trigger')).toEqual(drawn(tree));
    expect(relocated('m', 'step', 's', 'timeout')).toEqual(drawn(tree));
    expect(relocated('m', 'step', 'm')).toEqual(drawn(tree));
    expect(relocated('m', 'step', 'w', 'nowhere')).toEqual(drawn(tree));
  });
});

describe('a branch', () => {
  it('is the step and what is come to only through it', () => {
    expect(branchOf(tree, 's')).toEqual(['s', 'm', 'x', 'u']);
    const joined = after(tree, { type: 'connect', edge: { from: 'u', output: 'next', to: 'x' } });
    expect(branchOf(joined, 'm')).toEqual(['m']);
    expect(branchOf(joined, 's')).toEqual(['s', 'm', 'x', 'u']);
  });

  it('is moved whole, and what stood in its new place comes after its end', () => {
    const open = after(tree, { type: 'remove_nodes', ids: ['x'] });
    expect(relocated('m', 'branch', 's', 'happened', open)).toEqual([
      'm/next>u',
      's/happened>m',
      'trigger/next>w',
      'w/next>s',
    ]);
  });

  it('is not moved into itself, nor, when it ends, before something', () => {
    expect(relocated('m', 'branch', 's', 'happened')).toEqual(drawn(tree));
    expect(relocated('s', 'branch', 'm')).toEqual(drawn(tree));
  });

  it('stays where it is when its way would lead back to it: the place lies behind it, and another way leads there', () => {
    const joined = after(
      emptyDocument('Joined'),
      add('s', 'wait_event', 'trigger'),
      add('m', 'send', 's', 'timeout'),
      add('j', 'wait', 'm'),
      { type: 'connect', edge: { from: 's', output: 'happened', to: 'j' } },
    );
    expect(branchOf(joined, 'm')).toEqual(['m']);
    expect(relocated('m', 'branch', 'j', 'next', joined)).toEqual(drawn(joined));
  });

  it('loses no step and leaves none without a way, wherever it is moved', () => {
    let moved = 0;
    fc.assert(
      fc.property(grown, fc.nat(), fc.nat(), fc.constantFrom('step', 'branch'), (document, a, b, take) => {
        const { nodes } = document;
        const id = nodes[a % nodes.length]?.id ?? '';
        const places = placesIn(document);
        const onto = places[b % places.length] ?? { from: '', output: '' };
        const next = after(document, { type: 'relocate', id, take, onto });
        expect(next.nodes).toEqual(nodes);
        if (next === document) return;
        moved++;
        expect(drawn(next)).toContain(`${onto.from}/${onto.output}>${id}`);
        const there = reachableFrom(document, 'trigger');
        expect([...reachableFrom(next, 'trigger')]).toEqual(expect.arrayContaining([...there]));
      }),
      { numRuns: 500 },
    );
    expect(moved).toBeGreaterThan(30);
  });
});

describe('a decision before a step', () => {
  it('leads some to it and the others where it leads', () => {
    const wrap: Operation = { type: 'wrap_node', id: 'm', node: nodeOf('d', 'ab'), through: 'a', past: 'b' };
    expect(drawn(after(tree, wrap))).toEqual(
      ['d/a>m', 'd/b>x', 'm/next>x', 's/happened>u', 's/timeout>d', 'trigger/next>w', 'w/next>s'].sort(),
    );
    expect(after(tree, { ...wrap, past: 'nowhere' })).toBe(tree);
    expect(after(tree, { ...wrap, id: 'gone' })).toBe(tree);
  });

  it('is what jumps to the step lead to from then on; other jumps stay', () => {
    const jumping = after(tree, add('j', 'jump', 'u'), {
      type: 'set_config',
      id: 'j',
      config: { to: 'm', max: 2 },
    });
    const wrapped = after(jumping, { type: 'wrap_node', id: 'm', node: nodeOf('d', 'ab'), through: 'a', past: 'b' });
    expect(nodeById(wrapped, 'j')?.config).toEqual({ to: 'd', max: 2 });
    expect(nodeById(jumping, 'j')?.config).toEqual({ to: 'm', max: 2 });
    const elsewhere = after(jumping, { type: 'wrap_node', id: 'x', node: nodeOf('d', 'ab'), through: 'a', past: 'b' });
    expect(nodeById(elsewhere, 'j')?.config).toEqual({ to: 'm', max: 2 });
  });
});
