import type { JsonObject } from '../json.ts';
import type { Instant } from '../schedule/instant.ts';
import { storableText } from '../storable-text.ts';
import { clockKey, zoneKey } from './date-filter.ts';
import { type Escape, liquidFor } from './liquid.ts';
import { type Missing, standIn } from './stand-in.ts';
import { type TemplateError, templateError } from './template-error.ts';

export interface RenderOptions {
  /** `html`: values cannot become markup. `none`: subjects and plain text. */
  readonly escape: Escape;
  /** What `"now" | date` means. */
  readonly now?: Instant;
  /** The customer's zone, for `date`. */
  readonly zone?: string;
  /** Writes what stands where a value is missing that has no default; else nothing does. Only to be looked at: no mail is sent so. */
  readonly missing?: (found: Missing) => string;
}

export type Rendered = { readonly ok: true; readonly text: string } | TemplateError;

/**
 * Fills a Liquid template. A missing variable is empty text; whatever is wrong with the template is a value, never a throw.
 * @example renderTemplate('{{ customer.name | default: "고객" }}님', { customer: { name: '서연' } }, { escape: 'none' })
 */
export function renderTemplate(source: string, variables: JsonObject, options: RenderOptions): Rendered {
  try {
    const globals = { [clockKey]: options.now, [zoneKey]: options.zone };
    const liquid = liquidFor(options.escape);
    const templates = liquid.parse(source);
    if (options.missing) standIn(templates, options.missing);
    const text: unknown = liquid.renderSync(templates, variables, { globals });
    return { ok: true, text: storableText(String(text)) };
  } catch (error) {
    return templateError(error);
  }
}
