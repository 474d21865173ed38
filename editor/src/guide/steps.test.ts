import type { JourneyDocument } from '@olle/shared/journey/document';
import { expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import { nothing } from './nothing.fixture.ts';
import { progressOf } from './steps.ts';

const reminder: JourneyDocument = {
  format: 1,
  name: '내가 그린 알림',
  trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
  nodes: [
    {
      id: 'w1',
      type: 'wait_event',
      config: { event: 'Order Completed', timeout: 'PT1M', match: { cart_id: 'trigger.cart_id' } },
    },
    { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: '담아 두셨어요', html: '<p>…</p>' } } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 'm1' },
  ],
};

const taskAt = (facts: Partial<Facts>, skipped: readonly string[] = []) =>
  progressOf({ ...nothing, ...facts }, skipped).now?.task ?? null;
const doneAt = (facts: Partial<Facts>) => [...progressOf({ ...nothing, ...facts }, []).done];
const reviewed = { rehearsed: true, reviewed: true };
const drawn = (change: Partial<JourneyDocument>) => ({ document: { ...reminder, ...change }, named: true });

it('begins with a draft, and then asks for one thing after the other', () => {
  expect(taskAt({})).toBe('create');
  expect(taskAt(drawn({ trigger: { type: 'event', event: '' }, nodes: [], edges: [] }))).toBe('event');
  expect(taskAt(drawn({ trigger: { type: 'event', event: 'Product Added' }, nodes: [], edges: [] }))).toBe('key');
  expect(taskAt(drawn({ nodes: [], edges: [] }))).toBe('addWait');
  expect(taskAt(drawn({ nodes: reminder.nodes.slice(0, 1), edges: reminder.edges.slice(0, 1) }))).toBe('addSend');
  expect(taskAt(drawn({}))).toBe('rehearse');
  expect(taskAt({ ...drawn({}), rehearsing: true })).toBe('arrive');
  expect(taskAt({ ...drawn({}), rehearsed: true })).toBe('review');
  expect(taskAt({ ...drawn({}), ...reviewed, named: false })).toBe('name');
  expect(taskAt({ ...drawn({}), ...reviewed })).toBe('publish');
  expect(taskAt({ ...drawn({}), ...reviewed, asked: 'more' })).toBe('confirm');
});

it('keeps nobody at a result that they have not opened, and who publishes has gone on', () => {
  expect(taskAt({ ...drawn({}), rehearsed: true, published: true, status: 'active' })).toBe('cart');
  expect(doneAt({ ...drawn({}), rehearsed: true })).not.toContain('rehearse');
  expect(taskAt({ ...drawn({}), rehearsed: true, asked: 'more' })).toBe('confirm');
  expect(doneAt({ ...drawn({}), rehearsed: true, published: true })).toContain('rehearse');
});

it('takes no card for done that nobody comes to', () => {
  expect(taskAt(drawn({ edges: reminder.edges.slice(1) }))).toBe('addWait');
  expect(taskAt(drawn({ edges: reminder.edges.slice(0, 1) }))).toBe('addSend');
});

it('wants the mail for those who have not ordered, and for nobody else', () => {
  const happened = { from: 'w1', output: 'happened', to: 'm1' };
  expect(taskAt(drawn({ edges: [...reminder.edges.slice(0, 1), happened] }))).toBe('addSend');
  expect(taskAt(drawn({ edges: [...reminder.edges, happened] }))).toBe('addSend');
});

it('wants a wait that somebody can watch', () => {
  const waits = (timeout: string) =>
    drawn({
      nodes: reminder.nodes.map((node) => (node.id === 'w1' ? { ...node, config: { ...node.config, timeout } } : node)),
    });
  expect(taskAt(waits('P1D'))).toBe('timeout');
  expect(taskAt(waits('P1M'))).toBe('timeout');
  expect(taskAt(waits('PT30S'))).toBe('rehearse');
});

it('sends nobody on with problems in the draft', () => {
  expect(taskAt({ ...drawn({}), errors: 1, problems: { wrong: 0, unset: 1 } })).toBe('sound');
  expect(taskAt({ ...drawn({}), problems: { wrong: 1, unset: 0 } })).toBe('rehearse');
});

it('does not go back behind what is reached, and ticks nothing that was left out', () => {
  expect(taskAt({ ...drawn({}), published: true })).toBe('activate');
  expect(taskAt({ ...drawn({}), published: true, status: 'active' })).toBe('cart');
  expect(doneAt({ ...drawn({}), published: true, status: 'active' })).toEqual([
    'create',
    'trigger',
    'wait',
    'mail',
    'live',
  ]);
});

it('does not begin a journey again that has written its mail, and rests', () => {
  const message = { sentAt: '2026-11-20T00:00:00.000Z' } as Facts['message']; // no more of it is read here
  const sent: Partial<Facts> = { ...drawn({}), published: true, message };
  expect(taskAt({ ...sent, status: 'paused' })).toBe('read');
  expect(doneAt({ ...sent, status: 'stopped' })).toContain('live');
  expect(taskAt({ ...drawn({}), published: true, status: 'paused' })).toBe('activate');
});

it('passes over a step that somebody skips', () => {
  expect(taskAt(drawn({}), ['rehearse'])).toBe('publish');
});

it('says which of the things of a step is next, and leaves out those that are asked for only sometimes', () => {
  const partAt = (facts: Partial<Facts>) => progressOf({ ...nothing, ...facts }, []).now?.part ?? null;
  expect(partAt({})).toBeNull();
  expect(partAt(drawn({ nodes: [], edges: [] }))).toEqual({ at: 1, of: 4 });
  expect(partAt(drawn({ edges: reminder.edges.slice(0, 1) }))).toEqual({ at: 1, of: 3 });
  expect(partAt({ ...drawn({}), rehearsed: true })).toEqual({ at: 2, of: 2 });
  expect(partAt({ ...drawn({}), errors: 1, problems: { wrong: 0, unset: 1 } })).toBeNull();
});

it('takes a name that is filled in for no subject yet', () => {
  const written = (subject: string) =>
    drawn({
      nodes: reminder.nodes.map((node) =>
        node.id === 'm1' ? { ...node, config: { channel: 'email', content: { subject, html: '<p>…</p>' } } } : node,
      ),
    });
  expect(taskAt(written('{{ customer.name }} '))).toBe('subject');
  expect(taskAt(written('{{ customer.name }}님, 담아 두셨어요'))).toBe('rehearse');
});
