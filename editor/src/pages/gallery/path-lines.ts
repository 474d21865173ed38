import { type JourneyDocument, type JourneyNode, triggerId } from '@olle/shared/journey/document';
import { outputsOf } from '@olle/shared/journey/graph';

export interface PathLine {
  /** Null: here this way ends. */
  readonly node: JourneyNode | null;
  readonly depth: number;
  /** The branch that leads here, when there is more than one. */
  readonly by: string;
  /** Shown further up already: ways meet there. */
  readonly again: boolean;
}

type Output = ReturnType<typeof outputsOf>[number];

/** The drawing line by line: what follows a branch stands deeper. */
export function pathLines(
  { nodes, edges }: Pick<JourneyDocument, 'nodes' | 'edges'>,
  nameOf: (node: JourneyNode, output: Output) => string,
): PathLine[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const after = (from: string, output: string) =>
    edges.find((edge) => edge.from === from && edge.output === output)?.to ?? '';
  const lines: PathLine[] = [];
  const seen = new Set<string>();
  const follow = (id: string, depth: number, by: string): void => {
    const node = byId.get(id) ?? null;
    const again = seen.has(id);
    if (node || by !== '') lines.push({ node, depth, by, again });
    if (!node || again) return;
    seen.add(id);
    // An output that does as another one when it is not drawn is no branch of its own.
    const outputs = outputsOf(node).filter(({ id: name, fallsBackTo }) => !fallsBackTo || after(id, name) !== '');
    const several = outputs.length > 1;
    for (const output of outputs)
      follow(after(id, output.id), several ? depth + 1 : depth, several ? nameOf(node, output) : '');
  };
  follow(after(triggerId, 'next'), 0, '');
  return lines;
}
