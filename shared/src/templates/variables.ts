import type { Variable } from 'liquidjs';
import { liquidFor } from './liquid.ts';

export interface TemplateVariable {
  /** As conditions write paths: `trigger.items.name`; what stands in brackets to be computed ends it. */
  readonly path: string;
  readonly line: number;
}

/**
 * The variables that a template expects from outside, each where it is first named; none when it does not parse
 * (`templateProblems` says why).
 * @example namedIn('{{ customer.name }}') // [{ path: 'customer.name', line: 1 }]
 */
export function namedIn(source: string): TemplateVariable[] {
  try {
    const first = new Map<string, TemplateVariable>();
    for (const variable of variablesOf(source)) if (!first.has(variable.path)) first.set(variable.path, variable);
    return [...first.values()];
  } catch {
    return [];
  }
}

/** Throws liquid's own error when the template does not parse. */
export function variablesOf(source: string): readonly TemplateVariable[] {
  const known = read.get(source);
  if (known) return known;
  const { globals } = liquidFor('none').parseAndAnalyzeSync(source, undefined, { partials: false });
  const variables = Object.values(globals)
    .flat()
    .map((variable) => ({ path: pathOf(variable), line: variable.location.row }))
    .filter(({ path }) => path !== '');
  keep(source, variables);
  return variables;
}

// All texts of a journey are asked about at every edit of one, and each by several: to read one takes milliseconds.
const read = new Map<string, readonly TemplateVariable[]>();
let characters = 0;
const mostCharacters = 4_000_000;

function keep(source: string, variables: readonly TemplateVariable[]): void {
  if (characters + source.length > mostCharacters) {
    read.clear();
    characters = 0;
  }
  read.set(source, variables);
  characters += source.length;
}

function pathOf({ segments }: Variable): string {
  const computed = segments.findIndex((segment) => typeof segment === 'object');
  const fixed = computed < 0 ? segments : segments.slice(0, computed);
  // A number is a place in a list; but what stands under a root has names, such as a step's id.
  return fixed.filter((segment, index) => typeof segment === 'string' || index === 1).join('.');
}
