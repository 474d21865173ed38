import type { Edge, JourneyDocument, JourneyNode, triggerId } from '@olle/shared/journey/document';
import type { ConfigOf, NodeType } from '@olle/shared/nodes/definitions';

/** Said here as well: the whole language of journeys would come along with it. */
const start: typeof triggerId = 'trigger';

interface NodeOf<K extends NodeType> {
  readonly id: string;
  readonly config: ConfigOf<K>;
}

/** What the first journey is made of, as far as it is drawn. */
export interface DraftParts {
  readonly wait: NodeOf<'wait_event'> | null;
  /** Customers come from the start to the wait. */
  readonly waits: boolean;
  readonly send: NodeOf<'send'> | null;
  /** Those who have not bought come to it, and nobody else does. */
  readonly sends: boolean;
}

/** Finds them whatever else is drawn: the one that people come to before the one that hangs in the air. */
export function draftParts({ nodes, edges }: JourneyDocument): DraftParts {
  const fromStart = reached(edges, start, 'next');
  const wait = firstOf(ofKind(nodes, 'wait_event'), fromStart);
  const late = wait ? reached(edges, wait.id, 'timeout') : new Set<string>();
  const bought = wait ? reached(edges, wait.id, 'happened') : new Set<string>();
  const send = firstOf(ofKind(nodes, 'send'), late);
  return {
    wait,
    waits: wait !== null && fromStart.has(wait.id),
    send,
    sends: send !== null && late.has(send.id) && !bought.has(send.id),
  };
}

const ofKind = <K extends NodeType>(nodes: readonly JourneyNode[], kind: K): NodeOf<K>[] =>
  // Sound: a node's config was parsed by its own definition.
  nodes.filter(({ type }) => type === kind) as unknown as NodeOf<K>[];

const firstOf = <N extends { readonly id: string }>(nodes: readonly N[], there: ReadonlySet<string>): N | null =>
  nodes.find(({ id }) => there.has(id)) ?? nodes[0] ?? null;

/** Everything that lies behind an output. */
function reached(edges: readonly Edge[], from: string, output: string): Set<string> {
  const found = new Set<string>();
  const next = edges.filter((edge) => edge.from === from && edge.output === output).map(({ to }) => to);
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    next.push(...edges.filter((edge) => edge.from === id).map(({ to }) => to));
  }
  return found;
}
