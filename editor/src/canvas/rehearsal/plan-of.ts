import { compile } from '@olle/shared/journey/compile';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Plan } from '@olle/shared/journey/plan';

const worked = new WeakMap<JourneyDocument, { readonly plan: Plan | null }>();

/** What a draft means; null while it has problems. Compiled once for all who ask: documents never change. */
export function planOf(document: JourneyDocument): Plan | null {
  const known = worked.get(document);
  if (known) return known.plan;
  const compiled = compile(document);
  const plan = compiled.ok ? compiled.plan : null;
  worked.set(document, { plan });
  return plan;
}
