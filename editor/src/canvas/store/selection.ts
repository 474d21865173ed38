/** What is chosen on the canvas: cards (the trigger's too) or one edge. */
export interface Selection {
  readonly nodes: readonly string[];
  readonly edge: { readonly from: string; readonly output: string } | null;
}

export const nothing: Selection = { nodes: [], edge: null };
export const onlyNodes = (...nodes: readonly string[]): Selection => ({ nodes, edge: null });

export const sameSelection = (a: Selection, b: Selection): boolean =>
  a.nodes.length === b.nodes.length &&
  a.nodes.every((id, index) => id === b.nodes[index]) &&
  a.edge?.from === b.edge?.from &&
  a.edge?.output === b.edge?.output;
