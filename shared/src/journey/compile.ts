import { type JourneyDocument, triggerId } from './document.ts';
import { edgesFrom, leapsOf, outputsOf } from './graph.ts';
import type { Plan, PlanNode } from './plan.ts';
import type { Problem } from './problem.ts';
import { validate } from './validate.ts';

export type Compiled =
  | { readonly ok: true; readonly plan: Plan; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Turns a document into the plan that its runs follow, or says what is wrong with it, node by node. */
export function compile(document: JourneyDocument): Compiled {
  const problems = validate(document);
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  const nodes: Record<string, PlanNode> = {};
  for (const node of document.nodes) {
    const drawn = new Map(edgesFrom(document, node.id).map(({ output, to }) => [output, to]));
    const next: Record<string, string> = {};
    for (const { id, fallsBackTo } of outputsOf(node)) {
      const to = drawn.get(id) ?? (fallsBackTo === undefined ? undefined : drawn.get(fallsBackTo));
      if (to !== undefined) next[id] = to;
    }
    for (const { output, to } of leapsOf(node)) next[output] = to;
    nodes[node.id] = { type: node.type, config: { ...node.config }, next };
  }
  const plan: Plan = {
    format: 1,
    name: document.name,
    trigger: document.trigger,
    reentry: document.reentry ?? { allowed: 'after_exit' },
    exits: document.exits ?? [],
    goal: document.goal ?? null,
    entry: entryOf(document),
    timezone: document.settings?.timezone ?? null,
    category: document.settings?.category ?? 'advertising',
    ...(document.settings?.late !== undefined && { late: document.settings.late }),
    start: edgesFrom(document, triggerId)[0]?.to ?? null,
    nodes,
  };
  return { ok: true, plan, warnings: problems };
}

function entryOf({ settings = {} }: JourneyDocument): Plan['entry'] {
  const { timezone: _zone, category: _category, late: _late, ...entry } = settings;
  return entry;
}
