import type { Variable } from 'liquidjs';
import { liquidFor } from './liquid.ts';

export interface TemplateVariable {
  /** As conditions write paths: `trigger.items.name`; what stands in brackets to be computed ends it. */
  readonly path: string;
  readonly line: number;
}

/**
 * The variables that a template expects from outside; none when it does not parse (`templateProblems` says why).
 * @example templateVariables('{{ customer.name }}') // ['customer.name']
 */
export function templateVariables(source: string): string[] {
  try {
    return [...new Set(variablesOf(source).map(({ path }) => path))];
  } catch {
    return [];
  }
}

/** Throws liquid's own error when the template does not parse. */
export function variablesOf(source: string): TemplateVariable[] {
  const { globals } = liquidFor('none').parseAndAnalyzeSync(source, undefined, { partials: false });
  return Object.values(globals)
    .flat()
    .map((variable) => ({ path: pathOf(variable), line: variable.location.row }))
    .filter(({ path }) => path !== '');
}

function pathOf({ segments }: Variable): string {
  const computed = segments.findIndex((segment) => typeof segment === 'object');
  const fixed = computed < 0 ? segments : segments.slice(0, computed);
  return fixed.filter((segment) => typeof segment === 'string').join('.');
}
