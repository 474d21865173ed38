import { en } from '@olle/shared/i18n/problem-sentences';
import { isKnownProblem } from '@olle/shared/i18n/problems';
import { emptyDocument } from '@olle/shared/journey/document';
import { validate } from '@olle/shared/journey/validate';
import { expect, it } from 'vitest';
import { countProblems, toneOf, toneOfAll } from './problem-tone.ts';
import type { ShownProblem } from './shown-problem.ts';
import { unsetCodes } from './unset-codes.ts';

const problem = (code: string, severity: ShownProblem['severity'] = 'error'): ShownProblem => ({
  nodeId: 'm1',
  code,
  severity,
});

it('calls nothing of an empty draft a mistake, until somebody tries to publish it', () => {
  const problems = validate(emptyDocument('First'));
  expect(countProblems(problems, false)).toEqual({ wrong: 0, unset: problems.length });
  expect(toneOfAll(problems, false)).toBe('unset');
  expect(countProblems(problems, true)).toEqual({ wrong: problems.length, unset: 0 });
  expect(toneOfAll(problems, true)).toBe('error');
});

it('calls a mistake one, whatever else is not filled in', () => {
  const problems = [problem('subject_missing'), problem('cycle'), problem('not_understood', 'warning')];
  expect(problems.map((one) => toneOf(one, false))).toEqual(['unset', 'error', 'warning']);
  expect(countProblems(problems, false)).toEqual({ wrong: 2, unset: 1 });
  expect(toneOfAll(problems, false)).toBe('error');
  expect(toneOfAll(problems.slice(2), false)).toBe('warning');
});

it('knows every code that says that something is missing', () => {
  expect([...unsetCodes].filter((code) => !isKnownProblem(code))).toEqual([]);
  expect(Object.keys(en).filter((code) => code.endsWith('_missing') && !unsetCodes.has(code))).toEqual([]);
});
