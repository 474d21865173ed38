import type { ConfigProblem } from '../journey/problem.ts';
import type { JsonObject } from '../json.ts';
import { templateError } from './template-error.ts';
import type { PlacedText } from './texts-in.ts';
import { variablesOf } from './variables.ts';

export interface TemplateProblem {
  readonly code: 'template_error' | 'variable_unknown';
  readonly message: string;
  readonly line?: number;
  readonly facts: JsonObject;
}

/** What any template may name. */
export const templateRoots: readonly string[] = ['customer', 'trigger', 'steps', 'journey', 'coupon'];

/**
 * What keeps a template from being rendered, and names in it that nothing gives a value.
 * @example templateProblems('{{ custmer.name }}') // [{ code: 'variable_unknown', line: 1, … }]
 */
export function templateProblems(source: string, known: readonly string[] = templateRoots): TemplateProblem[] {
  try {
    return variablesOf(source)
      .filter(({ path }) => !known.some((root) => path === root || path.startsWith(`${root}.`)))
      .map(({ path, line }) => ({
        code: 'variable_unknown',
        message: `nothing is called ${path}`,
        line,
        facts: { variable: path, line },
      }));
  } catch (error) {
    const { message, line } = templateError(error);
    const facts = { message, line: line ?? null };
    return [{ code: 'template_error', message, facts, ...(line === undefined ? {} : { line }) }];
  }
}

/** The same of texts that stand in settings. */
export const problemsInTexts = (texts: readonly PlacedText[]): ConfigProblem[] =>
  texts.flatMap(({ text, path, names = [] }) =>
    templateProblems(text, [...templateRoots, ...names]).map(({ code, facts }) => ({ field: path, code, facts })),
  );
