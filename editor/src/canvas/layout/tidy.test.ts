import { documentSchema, type JourneyDocument } from '@olle/shared/journey/document';
import { expect, it } from 'vitest';
import { cardHeight, cardWidth } from './card-size.ts';
import { tidy } from './tidy.ts';

const fork = (id: string, ...branches: string[]) => ({
  id,
  type: 'split' as const,
  config: {
    branches: branches.map((name) => ({
      id: name,
      name,
      when: { attribute: 'tier', op: 'equals' as const, value: name },
    })),
  },
});
const wait = (id: string) => ({ id, type: 'wait' as const, config: { for: 'P1D' } });

/** `a/next>b` and so on. */
const journey = (nodes: JourneyDocument['nodes'], ...ways: string[]): JourneyDocument =>
  documentSchema.parse({
    format: 1,
    name: '',
    trigger: { type: 'event', event: 'A' },
    nodes,
    edges: ways.map((way) => {
      const [from, output, to] = way.split(/[/>]/);
      return { from, output, to };
    }),
  });

it('puts what branches come together in below the middle of the fork', () => {
  const places = tidy(
    journey(
      [fork('s', 'vip'), wait('a'), wait('b'), wait('m')],
      'trigger/next>s',
      's/vip>a',
      's/else>b',
      'a/next>m',
      'b/next>m',
    ),
  );
  expect(places.a?.x).toBe(-(places.b?.x ?? 0));
  expect(places.a?.x).toBeLessThan(0);
  expect(places.m).toEqual({ x: 0, y: (places.a?.y ?? 0) * 1.5 });
});

it('leaves a column for a way that passes a branch by', () => {
  const places = tidy(
    journey([fork('s', 'vip'), wait('a'), wait('m')], 'trigger/next>s', 's/vip>a', 's/else>m', 'a/next>m'),
  );
  expect(places.a?.x).toBeLessThan(0);
  expect(places.m?.x).toBe(0);
});

it('puts steps that nothing leads to beside the others, and takes ways that go round', () => {
  const places = tidy(journey([wait('a'), wait('x'), wait('y')], 'trigger/next>a', 'x/next>y', 'y/next>x'));
  expect(Object.keys(places)).toHaveLength(4);
  expect(places.x?.x).toBeGreaterThanOrEqual(cardWidth);
});

it('never puts two cards on one another, whatever is drawn', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const cards = Object.entries(tidy(grown(seed)));
    for (const [id, a] of cards)
      for (const [other, b] of cards)
        if (id < other && Math.abs(a.x - b.x) < cardWidth && Math.abs(a.y - b.y) < cardHeight)
          throw new Error(`seed ${seed}: ${id} is on ${other}`);
  }
});

/** A journey of some forks, the ways of which end, go on or meet again, by chance. */
function grown(seed: number, size = 4 + (seed % 30)): JourneyDocument {
  let state = seed * 2_654_435_761;
  const chance = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const nodes: JourneyDocument['nodes'] = [];
  const ways: string[] = [];
  const open = ['trigger/next'];
  while (nodes.length < size) {
    const id = `n${nodes.length}`;
    const forks = chance(3) === 0;
    nodes.push(forks ? fork(id, 'a', 'b') : wait(id));
    // Now and then something that nothing leads to, or several ways at once.
    for (let led = chance(10) === 0 ? 0 : 1 + Number(chance(4) === 0); led > 0 && open.length > 0; led--)
      ways.push(`${open.splice(chance(open.length), 1)[0]}>${id}`);
    open.push(...(forks ? ['a', 'b', 'else'] : ['next']).map((output) => `${id}/${output}`));
  }
  return journey(nodes, ...ways);
}
