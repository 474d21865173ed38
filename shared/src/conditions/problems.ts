import { readInstant } from '../schedule/iso.ts';
import type { Condition, EventCondition, Filter, Operator } from './condition.ts';
import { type ConditionProblem, conditionProblem } from './problem-messages.ts';
import { isReference } from './reference.ts';
import { valueProblem } from './value-problem.ts';

/** `run`: a split, an exit. `segment`: no run is asking, so there is no trigger and no entry. */
export type Asker = 'run' | 'segment';
type Path = readonly (string | number)[];
type Report = (path: Path, code: ConditionProblem['code']) => void;

export const deepestCondition = 10;
export const widestGroup = 50;
const mostConditions = 500;

/**
 * What keeps a well-formed condition from being asked, each problem located.
 * @example conditionProblems({ attribute: 'points', op: 'gt', value: '10' }) // [{ path: 'value', code: 'value_not_number', … }]
 */
export function conditionProblems(condition: Condition, asker: Asker = 'run'): ConditionProblem[] {
  const found: ConditionProblem[] = [];
  let conditions = 0;
  const report: Report = (path, code) => found.push(conditionProblem(path, code));
  const visit = (member: Condition, path: Path, depth: number): void => {
    conditions += 1;
    if (conditions === mostConditions + 1) report([], 'too_many_members');
    if (depth > deepestCondition) report(path, 'too_deep');
    else if ('not' in member) visit(member.not, [...path, 'not'], depth + 1);
    else if ('all' in member) visitGroup(member.all, [...path, 'all'], depth + 1);
    else if ('any' in member) visitGroup(member.any, [...path, 'any'], depth + 1);
    else checkLeaf(member, path, asker, report);
  };
  const visitGroup = (members: readonly Condition[], path: Path, depth: number): void => {
    if (members.length > widestGroup) report(path, 'too_many_members');
    for (const [index, member] of members.entries()) visit(member, [...path, index], depth);
  };
  visit(condition, [], 1);
  return found;
}

/**
 * The same for filters alone (a trigger, a wait).
 * @example filterProblems(trigger.where ?? [])
 */
export function filterProblems(filters: readonly Filter[], asker: Asker = 'run'): ConditionProblem[] {
  const found: ConditionProblem[] = [];
  checkFilters(filters, [], asker, (path, code) => found.push(conditionProblem(path, code)));
  return found;
}

function checkLeaf(condition: Condition, path: Path, asker: Asker, report: Report): void {
  if ('event' in condition) checkEvent(condition, path, asker, report);
  else if ('any_in' in condition) checkFilters(condition.where, [...path, 'where'], asker, report);
  else if ('op' in condition) checkValue(condition, path, asker, report);
  const needsRun =
    'trigger' in condition || 'step' in condition || ('message' in condition && 'node' in condition.message);
  if (needsRun && asker === 'segment') report(path, 'needs_run');
}

function checkEvent({ event, since, until, where }: EventCondition, path: Path, asker: Asker, report: Report): void {
  if (event.trim() === '') report([...path, 'event'], 'event_missing');
  if (since === 'entry' && asker === 'segment') report([...path, 'since'], 'needs_run');
  const [from, to] = [readInstant(since), readInstant(until)];
  if (from !== null && to !== null && to <= from) report([...path, 'until'], 'period_empty');
  checkFilters(where ?? [], [...path, 'where'], asker, report);
}

function checkFilters(filters: readonly Filter[], path: Path, asker: Asker, report: Report): void {
  for (const [index, filter] of filters.entries()) {
    const at = [...path, index];
    if ('any_in' in filter) checkFilters(filter.where, [...at, 'where'], asker, report);
    else checkValue(filter, at, asker, report);
  }
}

function checkValue(
  { op, value }: { op: Operator; value?: Parameters<typeof valueProblem>[1] },
  path: Path,
  asker: Asker,
  report: Report,
): void {
  const code = valueProblem(op, value);
  if (code) report([...path, 'value'], code);
  if (asker === 'segment' && isReference(value) && !value.from.startsWith('customer.'))
    report([...path, 'value'], 'needs_run');
}
