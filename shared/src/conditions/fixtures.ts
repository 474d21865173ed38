import { attributeCases } from './fixtures/attribute-cases.ts';
import type { ConditionCase } from './fixtures/condition-case.ts';
import { dateCases } from './fixtures/date-cases.ts';
import { eventCases } from './fixtures/event-cases.ts';
import { peopleCases } from './fixtures/people-cases.ts';
import { runCases } from './fixtures/run-cases.ts';

/** The rules of the condition language, case by case: the interpreter, the browser and SQL answer the same table. */
export const conditionCases: readonly ConditionCase[] = [
  ...attributeCases,
  ...dateCases,
  ...eventCases,
  ...peopleCases,
  ...runCases,
];

/** Those that a segment can ask too. */
export const segmentCases: readonly ConditionCase[] = conditionCases.filter(({ run }) => run === undefined);
