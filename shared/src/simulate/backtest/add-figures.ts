import { type Figures, type Flow, nodeIn, noFlow } from './figures.ts';
import { addPath } from './paths.ts';
import { addSpread, type Spread } from './spread.ts';

export const newSpread = (): Spread => new Map();

/** Adds the figures of other customers to some: in whatever order, the sum is the same. */
export function addFigures(into: Figures, other: Figures): void {
  addCounts(into.totals, other.totals);
  addFlow(into.flow, other.flow);
  for (const [date, flow] of other.days) addFlow(getOr(into.days, date, noFlow), flow);
  for (const [key, refused] of other.refused)
    getOr(into.refused, key, () => ({ ...refused, count: 0 })).count += refused.count;
  for (const [currency, sum] of other.goalValue)
    into.goalValue.set(currency, (into.goalValue.get(currency) ?? 0) + sum);
  for (const [way, spread] of other.times) addSpread(getOr(into.times, way, newSpread), spread);
  addCounts(into.edgeGoals, other.edgeGoals);
  for (const path of other.paths.values()) addPath(into.paths, path);
}

function addFlow(into: Flow, { entered, exited, nodes, edges, exits }: Flow): void {
  into.entered += entered;
  into.exited += exited;
  addCounts(into.edges, edges);
  addCounts(into.exits, exits);
  for (const [nodeId, counts] of Object.entries(nodes)) addCounts(nodeIn(into, nodeId), counts);
}

function addCounts(into: Record<string, number>, other: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(other)) into[name] = (into[name] ?? 0) + count;
}

/** What a map holds under a key; what is missing is made. */
export function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
