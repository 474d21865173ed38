import { describe, expect, it } from 'vitest';
import type { Condition } from '../conditions/condition.ts';
import { problemSentence } from '../i18n/problems.ts';
import { emptyDocument, type JourneyDocument, type JourneyNode, triggerId } from './document.ts';
import { readProblems } from './reads.ts';

const heard: JourneyNode = { id: 'w1', type: 'wait_event', config: { event: 'Order Completed', timeout: 'PT1H' } };
const mail = (html: string, id = 'm1'): JourneyNode => ({
  id,
  type: 'send',
  config: { channel: 'email', content: { subject: 'Hello', html } },
});
const asking = (id: string, when: Condition): JourneyNode => ({
  id,
  type: 'split',
  config: { branches: [{ id: 'a', name: 'A', when }] },
});

/** Steps one after another, by the last output of each. */
const line = (...nodes: JourneyNode[]): JourneyDocument => ({
  ...emptyDocument('Line'),
  nodes,
  edges: nodes.map(({ id }, index) => {
    const before = nodes[index - 1];
    const output = before?.type === 'wait_event' ? 'timeout' : before?.type === 'split' ? 'else' : 'next';
    return { from: before?.id ?? triggerId, output, to: id };
  }),
});
const found = (document: JourneyDocument) =>
  readProblems(document).map(({ nodeId, field, code }) => `${nodeId} ${field} ${code}`);

describe('a template', () => {
  it('may name what a step before keeps, in whatever way Liquid can', () => {
    const html = `{{ steps.w1.order_id }}{{ steps["w1"].order_id }}{{ steps.w1 | json }}{{ steps[customer.favourite].id }}
      {% assign order = steps.w1 %}{{ order.id }}{% for item in steps.w1.items %}{{ item.name }}{% endfor %}`;
    expect(found(line(heard, mail(html)))).toEqual([]);
    const numbered = { ...heard, id: '9' };
    expect(found(line(numbered, mail('{{ steps[9].id }}{{ steps.9.items[0].id }}')))).toEqual([]);
  });

  it('names nothing by what is only written in it', () => {
    const html = `steps.gone.id {% raw %}{{ steps.gone.id }}{% endraw %}{% comment %}{{ steps.gone.id }}{% endcomment %}
      {% assign steps = trigger %}{{ steps.gone.id }}`;
    expect(found(line(mail(html)))).toEqual([]);
  });

  it('is refused where the step is not there or keeps nothing, each path once, with its line', () => {
    const html = 'Dear {{ customer.name }},\n{{ steps.gone.id }}{{ steps.gone.id }}\n{% if steps.m1.id %}…{% endif %}';
    expect(readProblems(line(heard, mail(html)))).toEqual([
      {
        nodeId: 'm1',
        field: 'content.html',
        code: 'step_not_heard',
        facts: { path: 'steps.gone.id', line: 2 },
        severity: 'error',
      },
      {
        nodeId: 'm1',
        field: 'content.html',
        code: 'step_not_heard',
        facts: { path: 'steps.m1.id', line: 3 },
        severity: 'error',
      },
    ]);
  });

  it('is looked into in every step that fills one in', () => {
    const text = '{{ steps.gone.id }}';
    const nodes: JourneyNode[] = [
      { id: 'u1', type: 'update_customer', config: { set: { a: { b: [text] } }, increment: { points: text } } },
      {
        id: 'h1',
        type: 'webhook',
        config: { request: { url: `https://x/${text}`, method: 'POST', body: { a: text } } },
      },
      { id: 's1', type: 'start_journey', config: { journeyId: 'j', payload: { a: text } } },
    ];
    expect(found(line(...nodes))).toEqual([
      'u1 set.a.b.0 step_not_heard',
      'u1 increment.points step_not_heard',
      'h1 request.url step_not_heard',
      'h1 request.body.a step_not_heard',
      's1 payload.a step_not_heard',
    ]);
  });
});

describe('a step that comes later, or on another branch', () => {
  const early = mail('{{ steps.w1.order_id }}');

  it('is pointed out where a template, a match or a condition reads it', () => {
    const matched: JourneyNode = {
      ...heard,
      id: 'w0',
      config: { event: 'A', match: { order_id: 'steps.w1.order_id' }, timeout: 'PT1H' },
    };
    const asked = asking('s0', { step: 'w1.order_id', op: 'exists' });
    expect(found(line(early, matched, asked, heard))).toEqual([
      'm1 content.html step_not_before',
      'w0 match.order_id step_not_before',
      's0 branches.0.when.step step_not_before',
    ]);
    const [problem] = readProblems(line(early, heard));
    expect(problem).toMatchObject({ severity: 'warning', facts: { path: 'steps.w1.order_id', line: 1 } });
  });

  it('is pointed out where its message is asked of', () => {
    const opened = { message: { node: 'm1' }, status: 'opened' as const };
    expect(found(line(asking('s0', opened), mail('')))).toEqual([
      's0 branches.0.when.message.node message_step_not_before',
    ]);
    expect(found(line(mail(''), asking('s0', opened)))).toEqual([]);
  });

  it('has never been passed by who is about to enter', () => {
    const trigger = { type: 'api' as const, audience: { step: 'w1.order_id', op: 'exists' as const } };
    expect(found({ ...line(heard), trigger })).toEqual(['trigger audience.step step_not_before']);
  });

  it('is behind whoever jumped back', () => {
    const back: JourneyNode = { id: 'j1', type: 'jump', config: { to: 'm1', max: 3 } };
    expect(found(line(early, heard, back))).toEqual([]);
  });

  it('is not spoken of while nothing leads to the step that reads it', () => {
    const { edges, ...document } = line(heard);
    expect(found({ ...document, edges, nodes: [heard, early] })).toEqual([]);
    const loose = { ...document, edges: [...edges, { from: 'm0', output: 'next', to: 'm1' }] };
    expect(found({ ...loose, nodes: [heard, mail('', 'm0'), early] })).toEqual([]);
  });

  it('may be what an exit rule reads, which is asked at every step', () => {
    expect(found({ ...line(heard), exits: [{ event: 'A', match: { id: 'steps.w1.id' } }] })).toEqual([]);
  });
});

it('is said in both languages, with the line of the template', () => {
  const [problem] = readProblems(line(mail('{{ steps.w1.order_id }}'), heard));
  if (!problem) throw new Error('there is one');
  expect(problemSentence({ ...problem, message: '' }, 'ko')).toBe(
    'steps.w1.order_id는 여기에 오기 전에 지나지 않는 단계의 값이라서 늘 비어 있어요 (1번째 줄).',
  );
  expect(problemSentence({ ...problem, message: '' }, 'en')).toBe(
    'steps.w1.order_id is of a step that nobody passes before coming here, so it is always empty (line 1).',
  );
});
