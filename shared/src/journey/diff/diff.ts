import { sameJson } from '../../conditions/same-json.ts';
import { type Json, type JsonObject, jsonObjectSchema } from '../../json.ts';
import { type JourneyDocument, type JourneyNode, triggerId } from '../document.ts';
import type { DocumentChange } from './document-change.ts';
import { settingChanges } from './setting-changes.ts';

/**
 * What publishing `after` over `before` would change, in the order in which people read a journey: its start, its steps,
 * where they lead, its rules. Layout and notes are no part of it; equal documents have no difference.
 * @example diff(live.document, draft).map((change) => changeSentence(change, sides, 'en'))
 */
export function diff(before: JourneyDocument | null, after: JourneyDocument): DocumentChange[] {
  if (before === null) return [{ code: 'first_version', nodeId: null }];
  const changes = [
    ...triggerChanges(before, after),
    ...nodeChanges(before, after),
    ...pathChanges(before, after),
    ...ruleChanges(before, after),
  ];
  if (changes.length > 0 || sameJson(asJson(meaningOf(before)), asJson(meaningOf(after)))) return changes;
  return [{ code: 'written_differently', nodeId: null }];
}

function triggerChanges(before: JourneyDocument, after: JourneyDocument): DocumentChange[] {
  return settingChanges(asJson(before.trigger), asJson(after.trigger)).map((change) => ({
    code: 'trigger_changed',
    nodeId: triggerId,
    change,
  }));
}

function nodeChanges(before: JourneyDocument, after: JourneyDocument): DocumentChange[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const kept = new Set(after.nodes.map(({ id }) => id));
  return [
    ...after.nodes.flatMap((node) => nodeChange(old.get(node.id), node)),
    ...before.nodes
      .filter(({ id }) => !kept.has(id))
      .map((node): DocumentChange => ({ code: 'node_removed', nodeId: node.id, node })),
  ];
}

function nodeChange(before: JourneyNode | undefined, node: JourneyNode): DocumentChange[] {
  if (!before) return [{ code: 'node_added', nodeId: node.id, node }];
  if (before.type !== node.type) return [{ code: 'node_replaced', nodeId: node.id, before, after: node }];
  return settingChanges(asJson(before.config), asJson(node.config)).map((change) => ({
    code: 'node_changed',
    nodeId: node.id,
    node,
    change,
  }));
}

/** Of steps that are on both sides: where a new one leads is part of its being new. */
function pathChanges(before: JourneyDocument, after: JourneyDocument): DocumentChange[] {
  const [old, fresh] = [edgesOf(before), edgesOf(after)];
  const both = before.nodes.map(({ id }) => id).filter((id) => after.nodes.some((node) => node.id === id));
  return [triggerId, ...both].flatMap((nodeId) => {
    const [from, to] = [old.get(nodeId), fresh.get(nodeId)];
    const outputs = [...new Set([...(from?.keys() ?? []), ...(to?.keys() ?? [])])];
    return outputs.flatMap((output): DocumentChange[] => {
      const [was, is] = [from?.get(output) ?? null, to?.get(output) ?? null];
      return was === is ? [] : [{ code: 'path_changed', nodeId, output, before: was, after: is }];
    });
  });
}

function edgesOf({ edges }: JourneyDocument): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const outputs = new Map<string, Map<string, string>>();
  for (const { from, output, to } of edges) {
    const of = outputs.get(from) ?? new Map<string, string>();
    outputs.set(from, of.set(output, to));
  }
  return outputs;
}

/** Name, re-entry, exits, goal, settings, and whatever a document of a later release says beside its drawing. */
function ruleChanges(before: JourneyDocument, after: JourneyDocument): DocumentChange[] {
  return settingChanges(rulesOf(before), rulesOf(after)).map((change) => ({
    code: 'rule_changed',
    nodeId: null,
    change,
  }));
}

function rulesOf(document: JourneyDocument): JsonObject {
  const { trigger: _trigger, nodes: _nodes, edges: _edges, ...rules } = meaningOf(document);
  // No exits and an empty list of them are the same rule.
  return { ...jsonObjectSchema.parse(rules), exits: asJson(document.exits ?? []) };
}

const meaningOf = ({
  layout: _layout,
  notes: _notes,
  ...meaning
}: JourneyDocument): Omit<JourneyDocument, 'layout' | 'notes'> => meaning;

/** What the document's schema let in is JSON, whatever its type is called. */
const asJson = (value: object): Json => value as unknown as Json;
