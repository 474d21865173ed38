import type { JourneyDocument } from '@olle/shared/journey/document';

/** Cards of one stretch: a wait, a fork of three, a step in each branch, an experiment of two, and a step that both meet in. */
const perStretch = 8;

/** A journey as people draw them, long: forks whose branches meet again, one stretch after the other. */
export function longJourney(nodes: number): JourneyDocument {
  const document: JourneyDocument = {
    format: 1,
    name: `${nodes} steps`,
    trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
    nodes: [],
    edges: [],
  };
  let from = { from: 'trigger', output: 'next' };
  for (let index = 0; document.nodes.length + perStretch <= nodes; index++) {
    const { nodes: made, edges, end } = stretch(index, from);
    document.nodes.push(...made);
    document.edges.push(...edges);
    from = end;
  }
  while (document.nodes.length < nodes) {
    const id = `z${document.nodes.length}`;
    document.nodes.push({ id, type: 'wait', config: { for: 'P1D' } });
    document.edges.push({ ...from, to: id });
    from = { from: id, output: 'next' };
  }
  return document;
}

function stretch(index: number, from: { from: string; output: string }) {
  const id = (name: string): string => `${name}${index}`;
  const mail = (name: string) => ({
    id: id(name),
    type: 'send' as const,
    config: {
      channel: 'email' as const,
      content: {
        subject: `{{ customer.name }}님, 장바구니에 담아 둔 상품이 있어요 (${index})`,
        html: '<p>안녕하세요</p>',
      },
    },
  });
  const nodes: JourneyDocument['nodes'] = [
    { id: id('w'), type: 'wait', config: { until: { time: '09:00' } } },
    {
      id: id('s'),
      type: 'split',
      config: {
        branches: [
          { id: 'vip', name: 'VIP', when: { attribute: 'tier', op: 'equals', value: 'vip' } },
          { id: 'gold', name: '골드 고객', when: { attribute: 'tier', op: 'equals', value: 'gold' } },
        ],
      },
    },
    mail('a'),
    mail('b'),
    { id: id('u'), type: 'update_customer', config: { set: { touched: index } } },
    {
      id: id('x'),
      type: 'ab',
      config: {
        experiment: `copy-${index}`,
        variants: [
          { id: 'a', name: 'A안', weight: 50 },
          { id: 'b', name: 'B안', weight: 50 },
        ],
      },
    },
    mail('c'),
    mail('m'),
  ];
  const edges = [
    { ...from, to: id('w') },
    { from: id('w'), output: 'next', to: id('s') },
    { from: id('s'), output: 'vip', to: id('a') },
    { from: id('s'), output: 'gold', to: id('b') },
    { from: id('s'), output: 'else', to: id('u') },
    { from: id('a'), output: 'next', to: id('m') },
    { from: id('b'), output: 'next', to: id('x') },
    { from: id('x'), output: 'a', to: id('c') },
    { from: id('x'), output: 'b', to: id('m') },
    { from: id('c'), output: 'next', to: id('m') },
    { from: id('u'), output: 'next', to: id('m') },
  ];
  return { nodes, edges, end: { from: id('m'), output: 'next' } };
}
