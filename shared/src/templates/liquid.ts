import { Liquid } from 'liquidjs';
import { date, type FilterThis } from './date-filter.ts';
import { escapeHtml, unescapeHtml } from './html-entities.ts';
import { text } from './text.ts';
import { won } from './won.ts';

export type Escape = 'html' | 'none';

/** In characters: as long as a message's content may be. */
export const longestTemplate = 200_000;

/**
 * Liquid without files, clock and chance: `templates` keeps `include` from reading the disk, the limits keep one template
 * from holding up everybody's messages (characters, milliseconds of wall clock, allocations).
 */
function createLiquid(target: Escape): Liquid {
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    ...(target === 'html' ? { outputEscape: 'escape' as const } : {}),
    parseLimit: longestTemplate,
    renderLimit: 1_000,
    memoryLimit: 1_000_000,
    timezoneOffset: -540,
    locale: 'en-US',
  });
  for (const name of withheld) delete liquid.filters[name];
  for (const name of elsewhere) delete liquid.tags[name];
  liquid.registerFilter('won', won);
  liquid.registerFilter('date', function (this: FilterThis, value: unknown, format?: unknown, zone?: unknown) {
    return date(value, format, zone, this);
  });
  for (const name of divisions) guardDivision(liquid, name);
  if (target === 'html') {
    // These escape by themselves; what is escaped twice shows as `&amp;amp;`.
    liquid.registerFilter('escape', { raw: true, handler: (value) => escapeHtml(text(value)) });
    liquid.registerFilter('escape_once', { raw: true, handler: (value) => escapeHtml(unescapeHtml(text(value))) });
    liquid.registerFilter('newline_to_br', {
      raw: true,
      handler: (value) => escapeHtml(text(value)).replaceAll(/\r?\n/g, '<br />\n'),
    });
  }
  return liquid;
}

const divisions = ['divided_by', 'modulo'];

/** As in Liquid's own language (liquidjs 10 says Infinity and NaN, which somebody would then be sent). */
function guardDivision(liquid: Liquid, name: string): void {
  const divide = liquid.filters[name];
  if (typeof divide !== 'function') throw new Error(`liquidjs has no filter ${name}`);
  liquid.registerFilter(
    name,
    function (this: ThisParameterType<typeof divide>, value: unknown, by: unknown, ...rest: unknown[]) {
      if (!Number(by)) throw new Error('divided by 0');
      return divide.call(this, value, by, ...rest);
    },
  );
}

// `sample` draws: a preview has to show what is sent. The others read dates by the host's zone; `date` does it right.
const withheld = ['sample', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'];

/** Tags that read another template: there is none, and said while writing it is of more use than while sending. */
const elsewhere = ['include', 'render', 'layout', 'block'];

const engines: Record<Escape, Liquid> = { html: createLiquid('html'), none: createLiquid('none') };

export const liquidFor = (target: Escape): Liquid => engines[target];
