import { compile } from './compile.ts';
import type { JourneyDocument } from './document.ts';
import type { Plan } from './plan.ts';

/** The plan of a journey that is meant to be a good one. */
export function planOf(document: JourneyDocument): Plan {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.plan;
}
