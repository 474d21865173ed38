import { conditionProblems, filterProblems } from '../conditions/problems.ts';
import type { JsonObject } from '../json.ts';
import { isZone } from '../schedule/zone.ts';
import type { JourneyDocument } from './document.ts';
import { placed } from './placed.ts';
import type { ConfigProblem, Problem } from './problem.ts';
import type { EventExit, ExitRule, Goal, Reentry } from './rules.ts';
import type { JourneySettings } from './settings.ts';

/** What is wrong with the rules of the journey itself. */
export function ruleProblems({ name, reentry, exits = [], goal, settings }: JourneyDocument): Problem[] {
  return [
    ...(name.trim() === '' ? [error('name_missing', 'name')] : []),
    ...(reentry ? reentryProblems(reentry) : []),
    ...exits.flatMap((exit, index) => exitProblems(exit, `exits.${index}`)),
    ...(goal ? eventProblems(goal, 'goal') : []),
    ...(settings ? settingProblems(settings) : []),
  ];
}

const error = (code: string, field: string, facts: JsonObject = {}): Problem => ({
  nodeId: null,
  code,
  field,
  facts,
  severity: 'error',
});

const warning = (code: string, field: string, facts: JsonObject = {}): Problem => ({
  ...error(code, field, facts),
  severity: 'warning',
});

/** Rules that are said and do nothing. */
function reentryProblems({ allowed, cooldown, max }: Reentry): Problem[] {
  return [
    ...(cooldown !== undefined && allowed !== 'after_exit' ? [warning('cooldown_unused', 'reentry.cooldown')] : []),
    ...(max !== undefined && max > 1 && allowed === 'never' ? [warning('max_unused', 'reentry.max')] : []),
  ];
}

function exitProblems(exit: ExitRule, field: string): Problem[] {
  return 'event' in exit ? eventProblems(exit, field) : located(placed(`${field}.when`, conditionProblems(exit.when)));
}

/** Of an event that a rule names, and what it asks of it. */
function eventProblems({ event, where = [] }: EventExit | Goal, field: string): Problem[] {
  return [
    ...(event.trim() === '' ? [error('event_missing', `${field}.event`)] : []),
    ...located(placed(`${field}.where`, filterProblems(where))),
  ];
}

const located = (problems: readonly ConfigProblem[]): Problem[] =>
  problems.map(({ code, field = '' }) => error(code, field));

function settingProblems({ timezone, startsAt, endsAt, entryCap }: JourneySettings): Problem[] {
  const found: Problem[] = [];
  if (timezone !== undefined && !isZone(timezone))
    found.push(error('zone_unknown', 'settings.timezone', { zone: timezone }));
  if (startsAt !== undefined && endsAt !== undefined && Date.parse(endsAt) <= Date.parse(startsAt))
    found.push(error('ends_before_it_starts', 'settings.endsAt'));
  const { total, perHour } = entryCap ?? {};
  if (total !== undefined && perHour !== undefined && perHour > total)
    found.push(warning('cap_per_hour_unused', 'settings.entryCap.perHour', { total, perHour }));
  return found;
}
