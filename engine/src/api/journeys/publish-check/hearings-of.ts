import type { Filter } from '@olle/shared/conditions/condition';
import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import type { Hearing } from '@olle/shared/nodes/define-node';
import { definitionOf } from '@olle/shared/nodes/definitions';

export interface PlacedHearing {
  readonly nodeId: string | null;
  readonly field: string;
  readonly event: string;
  /** Properties without which the event cannot be the one that is meant. */
  readonly properties: readonly string[];
}

/** Every event that a journey listens for, with the properties that it reads there. */
export function hearingsOf({ trigger, exits = [], goal, nodes }: JourneyDocument): PlacedHearing[] {
  const placed: PlacedHearing[] = [];
  const add = (
    nodeId: string | null,
    field: string,
    { event, where, match }: Hearing,
    more: (string | undefined)[] = [],
  ) =>
    placed.push({
      nodeId,
      field,
      event,
      properties: [
        ...new Set([
          ...Object.keys(match ?? {}),
          ...(where ?? []).flatMap(needed),
          ...more.filter((name) => name !== undefined),
        ]),
      ],
    });
  if (trigger.type === 'event') add(triggerId, 'event', trigger, [trigger.key]);
  for (const node of nodes) {
    for (const hearing of definitionOf(node.type).hears({ ...node.config }))
      add(node.id, hearing.field ?? 'event', hearing);
  }
  for (const [index, rule] of exits.entries()) if ('event' in rule) add(null, `exits.${index}.event`, rule);
  if (goal) add(null, 'goal.event', goal, [goal.value]);
  return placed.filter(({ event }) => event.trim() !== '');
}

/** A filter that holds where the property is missing does not need it. */
const holdsWithout = new Set(['not_exists', 'not_equals', 'not_in', 'not_contains']);

const needed = (filter: Filter): string[] =>
  'any_in' in filter ? [filter.any_in] : holdsWithout.has(filter.op) ? [] : [filter.property];
