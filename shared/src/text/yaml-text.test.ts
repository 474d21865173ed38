import { expect, it } from 'vitest';
import type { JourneyDocument } from '../journey/document.ts';
import { readText } from './read-text.ts';
import { reviseText } from './revise-text.ts';
import { writeText } from './write-text.ts';

const html = '<p>Hello {{ customer.name }},</p>\n<p>your cart is waiting: "it\'s" all there.</p>\n';
const reminder: JourneyDocument = {
  format: 1,
  name: 'Cart reminder',
  trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
  nodes: [
    { id: 'w1', type: 'wait_event', config: { event: 'Order Completed', timeout: 'PT1H' } },
    { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: 'Your cart', html } } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 'm1' },
  ],
  layout: { w1: { x: 0, y: 120 } },
};

it('reads like a page: parts apart, a line for each connection, mails as they are', () => {
  expect(writeText(reminder, 'yaml')).toBe(`format: 1
name: Cart reminder

trigger:
  type: event
  event: Product Added
  key: cart_id

nodes:
  - id: w1
    type: wait_event
    config:
      event: Order Completed
      timeout: PT1H

  - id: m1
    type: send
    config:
      channel: email
      content:
        subject: Your cart
        html: |
          <p>Hello {{ customer.name }},</p>
          <p>your cart is waiting: "it's" all there.</p>

edges:
  - { from: trigger, output: next, to: w1 }
  - { from: w1, output: timeout, to: m1 }

layout:
  w1: { x: 0, y: 120 }
`);
});

const written = `# Reminds of what lies in the cart.
name: 'Cart reminder' # as the list shows it
format: 1
trigger: { type: event, event: Product Added, key: cart_id }

nodes:
  # One hour, as agreed with the shop.
  - id: w1
    type: wait_event
    config:
      timeout: PT1H # not less
      event: Order Completed
  - id: m1 # the mail
    type: send
    config: {channel: email, content: {subject: "Your cart", html: x}}
edges:
  - { from: trigger, output: next, to: w1 } # everybody
  - { from: w1, output: timeout, to: m1 }
# The end.
`;
const readAgain = (text: string): JourneyDocument => {
  const { value } = readText(text, 'yaml');
  if (!value) throw new Error('unreadable');
  return value;
};

it('leaves a text alone that says so already', () => {
  expect(reviseText(written, readAgain(written), 'yaml')).toBe(written);
});

it('keeps comments, quotes and the order of keys where something else is edited', () => {
  const before = readAgain(written);
  const [wait, mail] = before.nodes;
  if (!wait || !mail) throw new Error('no steps');
  const edited: JourneyDocument = {
    ...before,
    nodes: [
      { ...wait, type: 'wait_event', config: { event: 'Order Completed', timeout: 'PT2H' } },
      mail,
      { id: 'x1', type: 'exit', config: { reason: 'done' } },
    ],
    edges: [...before.edges, { from: 'm1', output: 'next', to: 'x1' }],
    goal: { event: 'Order Completed' },
  };
  const text = reviseText(written, edited, 'yaml');
  expect(readAgain(text)).toEqual(edited);
  for (const kept of [
    '# Reminds of what lies in the cart.',
    "name: 'Cart reminder' # as the list shows it",
    '# One hour, as agreed with the shop.',
    'timeout: PT2H # not less',
    '- id: m1 # the mail',
    '{ from: trigger, output: next, to: w1 } # everybody',
    '# The end.',
  ])
    expect(text).toContain(kept);
  expect(text.indexOf('timeout')).toBeLessThan(text.lastIndexOf('event: Order Completed'));
  expect(text.indexOf('goal:')).toBeLessThan(text.indexOf('nodes:'));
});

it('takes a comment away with what it was said of, and moves it along', () => {
  const before = readAgain(written);
  const swapped = { ...before, nodes: [...before.nodes].reverse(), edges: before.edges.slice(1) };
  const text = reviseText(written, swapped, 'yaml');
  expect(text).not.toContain('# everybody');
  expect(text).toMatch(/- id: m1 # the mail[\s\S]*- id: w1/);
});

it('leaves no gap where the first step was', () => {
  const shorter = { ...reminder, nodes: reminder.nodes.slice(1), edges: [], layout: {} };
  expect(reviseText(writeText(reminder, 'yaml'), shorter, 'yaml')).toContain('nodes:\n  - id: m1');
});

it('writes out what has a name, once something is edited', () => {
  const named = `format: 1
name: a
trigger: { type: api }
nodes:
  - { id: a, type: wait, config: &day { for: P1D } }
  - { id: b, type: wait, config: *day }
edges: [] # none
`;
  const before = readAgain(named);
  const edited: JourneyDocument = {
    ...before,
    nodes: [{ id: 'a', type: 'wait', config: { for: 'P2D' } }, ...before.nodes.slice(1)],
  };
  const text = reviseText(named, edited, 'yaml');
  expect(readAgain(text)).toEqual(edited);
  expect(text).toContain('# none');
});

it('says it anew where the old text cannot be read', () => {
  expect(reviseText('nodes: [', reminder, 'yaml')).toBe(writeText(reminder, 'yaml'));
});
