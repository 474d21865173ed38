import type { JourneyTestBody } from '../api/journey-tests.ts';
import type { Language } from '../i18n/language.ts';
import { compile } from '../journey/compile.ts';
import type { JourneyDocument } from '../journey/document.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { parseDuration } from '../schedule/duration.ts';
import { inventedCustomer, simulatedEvent } from '../simulate/invented-customer.ts';
import { simulate } from '../simulate/simulate.ts';
import type { GalleryEntry } from './define-entry.ts';
import type { Choices } from './fields.ts';
import type { Setting } from './setting.ts';

export interface PreviewedMail {
  readonly nodeId: string;
  /** Milliseconds after the customer entered; null: later than a rehearsal looks ahead. */
  readonly after: number | null;
  readonly subject: string;
  readonly html: string;
}

/**
 * Every mail of a ready-made journey as its reader would see it, in the order of the drawing: found by carrying the
 * customers of its own tests through it, once for each variant.
 */
export function mailsOf(
  entry: GalleryEntry,
  choices: Choices,
  setting: Setting,
  reader: Language = setting.language,
): PreviewedMail[] {
  const document = entry.document(choices, setting);
  const tests = entry.tests(choices, { ...setting, language: reader });
  const found = new Map<string, PreviewedMail>();
  for (const one of sentBy(document, tests)) if (!found.has(one.nodeId)) found.set(one.nodeId, one);
  if (document.nodes.some(({ id, config }) => 'content' in config && !found.has(id)))
    for (const one of sentBy(sooner(document), tests))
      if (!found.has(one.nodeId)) found.set(one.nodeId, { ...one, after: null });
  return document.nodes.flatMap(({ id }) => found.get(id) ?? []);
}

function sentBy(document: JourneyDocument, tests: readonly JourneyTestBody[]): PreviewedMail[] {
  const compiled = compile(document);
  if (!compiled.ok) return [];
  const { plan } = compiled;
  return tests.flatMap(({ scenario }) => {
    const { customer, history } = inventedCustomer(scenario.customer);
    const at = Date.parse(scenario.at);
    const events = [...history, ...scenario.events.map(withPictures).map(simulatedEvent)];
    return dealt(document)
      .flatMap((variants) => simulate({ plan, customer, events, at, variants }).messages)
      .flatMap(({ nodeId, at: sent, subject = '', html }) =>
        html === undefined ? [] : [{ nodeId, after: Date.parse(sent) - at, subject, html }],
      );
  });
}

/** The same with waits of years cut short. */
const sooner = (document: JourneyDocument): JourneyDocument => ({
  ...document,
  nodes: document.nodes.map((node) =>
    'for' in node.config && parseDuration(node.config.for).months >= 12
      ? ({ ...node, config: { ...node.config, for: 'P1D' } } as typeof node) // another duration in the same settings
      : node,
  ),
});

/** Each way to deal one variant of every experiment: the first of all, the second of all … */
function dealt({ nodes }: JourneyDocument): Record<string, { variant: string; bucket: number }>[] {
  const experiments = nodes.flatMap(({ config }) => ('experiment' in config ? [config] : []));
  const most = Math.max(1, ...experiments.map(({ variants }) => variants.length));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(
      experiments.flatMap(({ experiment, variants }) => {
        const variant = variants[index] ?? variants[0];
        return variant ? [[experiment, { variant: variant.id, bucket: 0 }]] : [];
      }),
    ),
  );
}

function withPictures<T extends { readonly properties: JsonObject }>(event: T): T {
  return { ...event, properties: pictured(event.properties) };
}

/** The shop's events bring pictures; those of the tests do not, so that what is saved stays short. */
function pictured<J extends Json>(value: J): J {
  // Of a value it makes one of the same shape, with more in it.
  if (Array.isArray(value)) return value.map(pictured) as Json as J;
  if (!isJsonObject(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, pictured(one)]));
  const { product_id: id, name } = inner;
  return (typeof id === 'string' && name !== undefined ? { ...inner, image_url: picture(id) } : inner) as Json as J;
}

/** A jar or a cup on a warm ground, drawn here: no address outside is needed for it, and no rights. */
function picture(id: string): string {
  const [ground, main] = id === 'tea' ? ['#e8efe0', '#7c9a5b'] : ['#fdf0e0', '#ee8a2c'];
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><rect width="72" height="72" fill="${ground}"/><rect x="22" y="18" width="28" height="7" rx="2" fill="#8a6b4a"/><rect x="20" y="27" width="32" height="30" rx="6" fill="${main}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
