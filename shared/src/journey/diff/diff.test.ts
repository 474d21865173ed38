import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type Json } from '../../json.ts';
import { definitions } from '../../nodes/definitions.ts';
import { emptyDocument, type JourneyDocument, type JourneyNode } from '../document.ts';
import { documentsAlong } from '../operations/operations.arbitrary.ts';
import { changeSentence } from './change-sentence.ts';
import { diff } from './diff.ts';

const wait = (id: string, duration: string): JourneyNode => ({ id, type: 'wait', config: { for: duration } });
const coupon: JourneyNode = { id: 'c1', type: 'issue_coupon', config: { pool: 'welcome' } };
const tier = (op: 'equals' | 'in', value: Json): JourneyNode => ({
  id: 's1',
  type: 'split',
  config: { branches: [{ id: 'vip', name: 'VIP', when: { attribute: 'tier', op, value } }] },
});

const journey = (
  nodes: JourneyNode[],
  edges: string[] = [],
  rules: Partial<JourneyDocument> = {},
): JourneyDocument => ({
  ...emptyDocument('Cart'),
  trigger: { type: 'event', event: 'Product Added' },
  nodes,
  edges: edges.map((text) => {
    const [from = '', output = '', to = ''] = text.split(/[/ ]/);
    return { from, output, to };
  }),
  ...rules,
});

const said = (before: JourneyDocument, after: JourneyDocument, language: 'ko' | 'en' = 'en') =>
  diff(before, after).map((change) => changeSentence(change, { before, after }, language));

describe('the difference of two documents', () => {
  it('says where a jump and a webhook lead now, and no header', () => {
    const hook = (url: string, headers?: Record<string, string>): JourneyNode => ({
      id: 'h1',
      type: 'webhook',
      config: { request: { url, method: 'POST', ...(headers && { headers }) } },
    });
    const jump = (max: number): JourneyNode => ({ id: 'j1', type: 'jump', config: { to: 'h1', max } });
    const before = journey([hook('https://a.example', { Authorization: 'Bearer one' }), jump(2)]);
    const after = journey([hook('https://b.example', { Authorization: 'Bearer two', 'X-Key': 'three' }), jump(5)]);
    const sentences = said(before, after).join('\n');
    expect(sentences).toContain('https://a.example → https://b.example');
    expect(sentences).toContain('Jump: at most 2 → 5');
    expect(sentences).toMatch(/headers.*Authorization.*changed/);
    expect(said(before, after, 'ko').join() + sentences + said(journey([hook('')]), after).join()).not.toMatch(
      /Bearer|three/,
    );
  });

  it('says how a wait changed', () => {
    const [before, after] = [journey([wait('w1', 'P3D')]), journey([wait('w1', 'P2D')])];
    expect(said(before, after)).toEqual(['Wait: 3 days → 2 days']);
    expect(said(before, after, 'ko')).toEqual(['기다리기: 3일 → 2일']);
    expect(diff(before, after)).toMatchObject([{ code: 'node_changed', nodeId: 'w1' }]);
  });

  it('tells waits apart by what they do where there are several', () => {
    const after = journey([wait('w1', 'P3D'), wait('w2', 'P2D')]);
    expect(said(journey([wait('w1', 'P3D'), wait('w2', 'P1D')]), after)).toEqual(['Wait 1 day: 1 day → 2 days']);
  });

  it('says which step came and which went, and where the path leads instead', () => {
    const before = journey([wait('w1', 'P3D'), coupon], ['trigger/next w1', 'w1/next c1']);
    const after = journey([wait('w1', 'P3D')], ['trigger/next w1']);
    expect(said(before, after)).toEqual([
      'Step removed: Coupon from welcome',
      'After Wait 3 days: Coupon from welcome → the end',
    ]);
    expect(said(after, before)[0]).toBe('Step added: Coupon from welcome');
    expect(said(before, after, 'ko')[0]).toContain('단계 삭제: ');
  });

  it('says how a branch is asked now', () => {
    const [before, after] = [journey([tier('equals', 'vip')]), journey([tier('in', ['vip', 'vvip'])])];
    expect(said(before, after)).toEqual(['Split: branch VIP: tier is vip → tier is one of vip, vvip']);
    expect(said(before, after, 'ko')).toHaveLength(1);
  });

  it('names rules, the start and the goal', () => {
    const before = journey([wait('w1', 'P1D')], [], { goal: { event: 'Order Completed', within: 'P7D' } });
    const after = journey([wait('w1', 'P1D')], [], {
      trigger: { type: 'event', event: 'Cart Viewed' },
      exits: [{ event: 'Account Closed' }],
      goal: { event: 'Order Completed', within: 'P14D' },
    });
    expect(said(before, after)).toEqual([
      'Start: event Product Added → Cart Viewed',
      'Goal, within 7 days → 14 days',
      'Exit rule Account Closed added',
    ]);
    expect(diff(before, after)[0]).toMatchObject({ nodeId: 'trigger' });
  });

  it('does not look at where cards stand', () => {
    const before = journey([wait('w1', 'P1D')]);
    expect(diff(before, { ...before, layout: { w1: { x: 3, y: 4 } } })).toEqual([]);
  });

  it('does not look at notes', () => {
    const before = journey([wait('w1', 'P1D')]);
    expect(diff(before, { ...before, notes: { n1: { text: 'Why a day?', x: 3, y: 4 } } })).toEqual([]);
  });

  it('repeats no long content', () => {
    const mail = (html: string): JourneyNode => ({
      id: 'm1',
      type: 'send',
      config: { channel: 'email', content: { subject: 'Hi', html } },
    });
    expect(said(journey([mail('<p>a</p>')]), journey([mail('<p>b</p>')]))).toEqual(['Send a message: content changed']);
  });

  it('is empty for the same document, and has a sentence in both languages for any other', () => {
    fc.assert(
      fc.property(documentsAlong, documentsAlong, (some, others) => {
        const [a, b] = [some.at(-1), others.at(-1)];
        if (!a || !b) return;
        expect(diff(a, structuredClone(a))).toEqual([]);
        const changes = diff(a, b);
        if (JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b))) expect(changes).not.toEqual([]);
        for (const change of changes)
          for (const language of ['ko', 'en'] as const)
            expect(changeSentence(change, { before: a, after: b }, language)).toMatch(/\S/);
      }),
      { numRuns: 300 },
    );
  });

  it('names what any one edit changed', () => {
    let named = 0;
    fc.assert(
      fc.property(documentsAlong, (along) => {
        for (const [index, after] of along.entries()) {
          const before = along[index - 1] ?? after;
          const codes = diff(before, after).map(({ code }) => code);
          if (drawing(before) !== drawing(after)) {
            named++;
            expect(codes).not.toEqual([]);
            // Not even for what leads elsewhere and is else the same.
            expect(codes).not.toContain('written_differently');
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(named).toBeGreaterThan(100);
  });

  it('sees every setting of every node', () => {
    for (const [type, { initial }] of Object.entries(definitions)) {
      const config = JSON.parse(JSON.stringify(initial)) as Json;
      if (!isJsonObject(config)) continue;
      for (const key of Object.keys(config)) {
        // Any other value will do: what is asked is whether it is seen.
        const node = { id: 'n1', type, config } as unknown as JourneyNode;
        const other = { id: 'n1', type, config: { ...config, [key]: 'P9D' } } as unknown as JourneyNode;
        expect(diff(journey([node]), journey([other])), `${type}.${key}`).not.toEqual([]);
      }
    }
  });
});

/** The steps and where they lead, in whatever order they are written. */
const drawing = ({ trigger, nodes, edges }: JourneyDocument): string =>
  JSON.stringify(
    sorted({ trigger, nodes: Object.fromEntries(nodes.map((node) => [node.id, node])), edges: edgeLines(edges) }),
  );
const edgeLines = (edges: JourneyDocument['edges']): string[] =>
  edges.map(({ from, output, to }) => `${from}/${output} ${to}`).sort();

/** What a checksum is made of: the document without layout and notes, keys in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, held]) => key !== 'layout' && key !== 'notes' && held !== undefined,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)).map(([key, held]) => [key, sorted(held)]));
}
