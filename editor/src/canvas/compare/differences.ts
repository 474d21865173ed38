import { sameJson } from '@olle/shared/conditions/same-json';
import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import type { Json } from '@olle/shared/json';

export type CardDifference = 'added' | 'removed' | 'changed' | 'rewired';

export interface Differences {
  /** By card; one that is not in it is the same on both sides. */
  readonly cards: ReadonlyMap<string, CardDifference>;
  /** `from/output` of the ways that only the one side has. */
  readonly edgesBefore: ReadonlySet<string>;
  readonly edgesAfter: ReadonlySet<string>;
}

/** What two drawings differ in, card by card and way by way. Where cards stand is no difference. */
export function differencesOf(before: JourneyDocument, after: JourneyDocument): Differences {
  const [old, fresh] = [waysOf(before), waysOf(after)];
  const edgesBefore = new Set([...old].filter(([way, to]) => fresh.get(way) !== to).map(([way]) => way));
  const edgesAfter = new Set([...fresh].filter(([way, to]) => old.get(way) !== to).map(([way]) => way));
  const cards = new Map<string, CardDifference>();
  const leadsElsewhere = (id: string) => [...edgesBefore, ...edgesAfter].some((way) => way.startsWith(`${id}/`));
  if (!same(before.trigger, after.trigger)) cards.set(triggerId, 'changed');
  else if (leadsElsewhere(triggerId)) cards.set(triggerId, 'rewired');
  const was = new Map(before.nodes.map((node) => [node.id, node]));
  for (const node of after.nodes) {
    const earlier = was.get(node.id);
    if (!earlier) cards.set(node.id, 'added');
    else if (earlier.type !== node.type || !same(earlier.config, node.config)) cards.set(node.id, 'changed');
    else if (leadsElsewhere(node.id)) cards.set(node.id, 'rewired');
  }
  const kept = new Set(after.nodes.map(({ id }) => id));
  for (const { id } of before.nodes) if (!kept.has(id)) cards.set(id, 'removed');
  return { cards, edgesBefore, edgesAfter };
}

const waysOf = ({ edges }: JourneyDocument): ReadonlyMap<string, string> =>
  new Map(edges.map(({ from, output, to }) => [`${from}/${output}`, to]));

/** What the document's schema let in is JSON, whatever its type is called. */
const same = (a: object, b: object): boolean => sameJson(a as unknown as Json, b as unknown as Json);
