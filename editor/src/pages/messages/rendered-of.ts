import type { JsonObject } from '@olle/shared/json';

type Part = 'subject' | 'html' | 'text' | 'from';

/** What a mail looked like when it was handed over, read without trusting its shape: each channel has its own. */
export function renderedOf(rendered: JsonObject | null): Partial<Record<Part, string>> {
  const found: Partial<Record<Part, string>> = {};
  for (const part of ['subject', 'html', 'text', 'from'] as const) {
    const value = rendered?.[part];
    if (typeof value === 'string' && value !== '') found[part] = value;
  }
  return found;
}
