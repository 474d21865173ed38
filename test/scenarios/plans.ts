import { createHash } from 'node:crypto';
import { compile } from '@olle/shared/journey/compile';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Plan } from '@olle/shared/journey/plan';
import type { JsonObject } from '@olle/shared/json';
import type { Scenario } from './scenario.ts';

export function planOf(document: JourneyDocument): Plan {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(`the scenario's journey is not valid: ${JSON.stringify(compiled.problems)}`);
  return compiled.plan;
}

/** The same customer on both stages, so that experiments deal the same. */
export function customerIdOf({ promise }: Scenario): string {
  const hex = createHash('sha1').update(promise).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

export const attributesOf = ({ attributes }: Scenario): JsonObject => ({
  name: '김하나',
  email: 'hana@shop.example',
  ...attributes,
});
