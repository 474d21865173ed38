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
    const rule = (document.exits ?? []).findIndex(
      (exit) => 'event' in exit && heard.some((hearing) => covers(exit, hearing)),
    );
    const output = outputsOf(node)[0]?.id;
    const all = heard.length > 0 && heard.every((hearing) => exits.some((exit) => covers(exit, hearing)));
    if (!all || output === undefined) return [];
    const facts = { event: heard[0]?.event ?? '', output, exit: rule };
    return [{ nodeId: node.id, field: 'event', code: 'exit_shadows_output', facts, severity: 'warning' as const }];
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
