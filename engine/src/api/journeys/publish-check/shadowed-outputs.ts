import type { Filter } from '@olle/shared/conditions/condition';
import { sameJson } from '@olle/shared/conditions/same-json';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { outputsOf } from '@olle/shared/journey/graph';
import type { Problem } from '@olle/shared/journey/problem';
import { type EventExit, eventExits } from '@olle/shared/journey/rules';
import type { Json } from '@olle/shared/json';
import type { Hearing } from '@olle/shared/nodes/define-node';
import { definitionOf } from '@olle/shared/nodes/definitions';

/**
 * Waits that can never hear their event: exits are looked at first, and one of them takes everyone out at that very
 * event. An exit with a filter or match that the wait does not have lets some through, and is no reason to warn.
 */
export function shadowedOutputs(document: JourneyDocument): Problem[] {
  const exits = eventExits(document.exits ?? []);
  return document.nodes.flatMap((node) => {
    const heard = definitionOf(node.type).hears({ ...node.config });
    const output = outputsOf(node)[0]?.id;
    const never = heard.filter((hearing) => exits.some((exit) => covers(exit, hearing)));
    const [first] = [...never.filter(({ needed }) => needed), ...(never.length === heard.length ? never : [])];
    if (!first || output === undefined) return [];
    const rule = (document.exits ?? []).findIndex((exit) => 'event' in exit && covers(exit, first));
    const facts = { event: first.event, type: node.type, output, exit: rule };
    const field = first.field ?? 'event';
    return [{ nodeId: node.id, field, code: 'exit_shadows_output', facts, severity: 'warning' as const }];
  });
}

/** Everything that the wait hears, the exit hears. */
function covers(exit: EventExit, hearing: Hearing): boolean {
  const { where = [], match = {} } = hearing;
  return (
    exit.event === hearing.event &&
    (exit.where ?? []).every((filter) => where.some((other) => sameJson(asJson(filter), asJson(other)))) &&
    Object.entries(exit.match ?? {}).every(([property, path]) => match[property] === path)
  );
}

/** What the document's schema let in is JSON, whatever its type is called. */
const asJson = (filter: Filter): Json => filter as unknown as Json;
