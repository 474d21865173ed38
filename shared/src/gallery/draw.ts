import { type Edge, type JourneyDocument, type JourneyNode, triggerId } from '../journey/document.ts';

export interface Step {
  readonly node: JourneyNode;
  /** What follows each output; without it, all goes on by `next`. A way that ends open goes on with the step after. */
  readonly ways?: Readonly<Record<string, Way | null>>;
}

/** Steps one after another; `null` as a way: there it ends. */
export type Way = readonly Step[];

interface End {
  readonly from: string;
  readonly output: string;
}

/** Nodes and edges of a way that begins at the trigger. */
export function draw(way: Way): Pick<JourneyDocument, 'nodes' | 'edges'> {
  const nodes: JourneyNode[] = [];
  const edges: Edge[] = [];
  const follow = (steps: Way, begin: readonly End[]): readonly End[] =>
    steps.reduce((ends, { node, ways }) => {
      nodes.push(node);
      edges.push(...ends.map((end) => ({ ...end, to: node.id })));
      if (!ways) return [{ from: node.id, output: 'next' }];
      return Object.entries(ways).flatMap(([output, on]) =>
        on === null ? [] : follow(on, [{ from: node.id, output }]),
      );
    }, begin);
  follow(way, [{ from: triggerId, output: 'next' }]);
  return { nodes, edges };
}
