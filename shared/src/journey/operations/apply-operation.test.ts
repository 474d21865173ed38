import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema, emptyDocument, type JourneyDocument } from '../document.ts';
import { findCycle } from '../graph.ts';
import { applyOperation, type Operation } from './apply-operation.ts';
import { fragmentOf } from './fragment.ts';
import { historyOf, record, redo, undo } from './history.ts';
import { documentsAlong, nodeOf } from './operations.arbitrary.ts';
import { hasOutput } from './outputs.ts';

const after = (...operations: Operation[]): JourneyDocument => operations.reduce(applyOperation, emptyDocument('Cart'));
const add = (id: string, type: Parameters<typeof nodeOf>[1], from?: { node: string; output: string }): Operation => ({
  type: 'add_node',
  node: nodeOf(id, type),
  ...(from ? { from } : {}),
});
const chain = after(
  add('w', 'wait', { node: 'trigger', output: 'next' }),
  add('m', 'send', { node: 'w', output: 'next' }),
  add('x', 'exit', { node: 'm', output: 'next' }),
);
const drawn = ({ edges }: JourneyDocument): string[] =>
  edges.map(({ from, output, to }) => `${from}/${output}>${to}`).sort();

describe('any sequence of edits', () => {
  it('keeps the document well-formed', () => {
    fc.assert(
      fc.property(documentsAlong, (along) => {
        const last = along.at(-1);
        expect(documentSchema.safeParse(last).error?.issues ?? []).toEqual([]);
      }),
    );
  });

  it('leaves no edge that hangs in the air, no output drawn twice, no id twice, no cycle', () => {
    fc.assert(
      fc.property(documentsAlong, (along) => {
        for (const document of along) {
          const ids = document.nodes.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).not.toContain('trigger');
          const outputs = document.edges.map(({ from, output }) => `${from}/${output}`);
          expect(new Set(outputs).size).toBe(outputs.length);
          for (const { from, output, to } of document.edges) {
            expect(hasOutput(document, from, output)).toBe(true);
            expect(ids).toContain(to);
          }
          expect(findCycle(document)).toBeNull();
        }
      }),
    );
  });

  it('is undone to what stood before, and done again', () => {
    fc.assert(
      fc.property(documentsAlong, (along) => {
        const first = along[0] ?? emptyDocument('');
        const distinct = along.filter((document, index) => document !== along[index - 1]);
        let history = along.slice(1).reduce((made, document) => record(made, document), historyOf(first));
        for (const document of [...distinct].reverse()) {
          expect(history.present).toBe(document);
          history = undo(history);
        }
        expect(history.present).toBe(first);
        for (const document of distinct) {
          expect(history.present).toBe(document);
          history = redo(history);
        }
      }),
    );
  });
});

describe('removing a node', () => {
  it('lets the path go on where the node led', () => {
    expect(drawn(applyOperation(chain, { type: 'remove_nodes', ids: ['w', 'm'] }))).toEqual(['trigger/next>x']);
  });

  it('cuts the path when the node led to several places', () => {
    const split = after(
      add('s', 'split', { node: 'trigger', output: 'next' }),
      add('m', 'send', { node: 's', output: 'vip' }),
      add('x', 'exit', { node: 's', output: 'else' }),
    );
    expect(drawn(applyOperation(split, { type: 'remove_nodes', ids: ['s'] }))).toEqual([]);
  });
});

describe('putting a node on an edge', () => {
  it('goes on by the node’s last output, where those go who are not the exception', () => {
    const on = { from: 'trigger', output: 'next' };
    const grown = applyOperation(chain, { type: 'insert_node', node: nodeOf('e', 'wait_event'), on });
    expect(drawn(grown)).toEqual(['e/timeout>w', 'm/next>x', 'trigger/next>e', 'w/next>m']);
  });

  it('is also what dragging from an output that leads somewhere does', () => {
    const grown = applyOperation(chain, add('d', 'wait', { node: 'w', output: 'next' }));
    expect(drawn(grown)).toEqual(['d/next>m', 'm/next>x', 'trigger/next>w', 'w/next>d']);
  });
});

describe('connecting', () => {
  it('moves the one edge of an output instead of drawing a second', () => {
    const moved = applyOperation(chain, { type: 'connect', edge: { from: 'w', output: 'next', to: 'x' } });
    expect(drawn(moved)).toEqual(['m/next>x', 'trigger/next>w', 'w/next>x']);
  });

  it('refuses to go back, and says so by giving the same document', () => {
    expect(applyOperation(chain, { type: 'connect', edge: { from: 'm', output: 'next', to: 'w' } })).toBe(chain);
  });
});

it('takes the edges of vanished branches away with them', () => {
  const split = after(
    add('s', 'split', { node: 'trigger', output: 'next' }),
    add('m', 'send', { node: 's', output: 'vip' }),
  );
  expect(drawn(applyOperation(split, { type: 'set_config', id: 's', config: { branches: [] } }))).toEqual([
    'trigger/next>s',
  ]);
});

it('pastes what was copied, with the references inside following the copies', () => {
  const waits = after(add('e', 'wait_event'), add('f', 'wait_event', { node: 'e', output: 'happened' }));
  const config = { event: 'Order Completed', match: { order_id: 'steps.e.order_id' }, timeout: 'P1D' };
  const source = applyOperation(waits, { type: 'set_config', id: 'f', config });
  const pasted = applyOperation(source, {
    type: 'paste',
    fragment: fragmentOf(source, ['e', 'f']),
    ids: { e: 'e2', f: 'f2' },
  });
  expect(drawn(pasted)).toEqual(['e/happened>f', 'e2/happened>f2']);
  expect(pasted.nodes.find(({ id }) => id === 'f2')?.config).toMatchObject({
    match: { order_id: 'steps.e2.order_id' },
  });
});

it('makes one entry of one gesture', () => {
  const typed = ['C', 'Ca', 'Car'].reduce(
    (history, name) => record(history, applyOperation(history.present, { type: 'rename', name }), 'rename'),
    historyOf(emptyDocument('')),
  );
  expect(typed.past).toHaveLength(1);
  expect(undo(typed).present.name).toBe('');
});
