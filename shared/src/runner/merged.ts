import { isAfter } from '../schedule/instant.ts';
import { exit } from './exit.ts';
import { reason } from './reason.ts';
import { isLive, type Run } from './run.ts';
import type { World } from './world.ts';

/**
 * A visitor and the customer they turned out to be may both have been inside: what the rules never let begin side by
 * side does not stand side by side. Of one journey and key the older run goes on, of an exclusion group the one of the
 * higher priority.
 */
export function endDoubles(world: World): void {
  const live = [...world.runs.values()]
    .filter(isLive)
    .sort((a, b) => Number(isAfter(a.entry, b.entry)) - Number(isAfter(b.entry, a.entry)));
  const staying: Run[] = [];
  for (const run of live) {
    if (staying.some((other) => isDouble(world, other, run))) exit(world, run, reason('exit_merged'), world.now());
    else staying.push(run);
  }
  const byPriority = staying.toSorted((a, b) => entryOf(world, b).priority - entryOf(world, a).priority);
  for (const [index, run] of byPriority.entries()) {
    const before = byPriority.slice(0, index).find((other) => excludes(world, other, run));
    if (before) exit(world, run, outrankedBy(world, before), world.now());
  }
}

function isDouble(world: World, older: Run, run: Run): boolean {
  if (older.journeyId !== run.journeyId || older.key !== run.key) return false;
  const { allowed } = world.journeys.planOf(run.journeyId, run.version).reentry;
  return allowed !== 'always' || run.key !== null;
}

function entryOf(world: World, { journeyId, version }: Run) {
  const { priority = 0, exclusionGroup = null } = world.journeys.planOf(journeyId, version).entry;
  return { priority, exclusionGroup };
}

function excludes(world: World, other: Run, run: Run): boolean {
  const { exclusionGroup } = entryOf(world, run);
  return (
    exclusionGroup !== null &&
    other.journeyId !== run.journeyId &&
    entryOf(world, other).exclusionGroup === exclusionGroup
  );
}

const outrankedBy = (world: World, { journeyId, version }: Run) => {
  const { name, entry } = world.journeys.planOf(journeyId, version);
  return reason('outranked', { journey: name, group: entry.exclusionGroup ?? '' });
};
