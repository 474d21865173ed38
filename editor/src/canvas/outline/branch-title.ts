import type { OutputWords } from '../flow/use-words.ts';

/** Of a step's only branch not again what the row of the step has said; a long condition is cut there. */
export function branchTitle({ name, said }: OutputWords, step: string, ifSo: string): string {
  const repeats = said === step || (step.endsWith('…') && said.startsWith(step.slice(0, -1)));
  if (!repeats) return said;
  return name === said ? ifSo : name;
}
