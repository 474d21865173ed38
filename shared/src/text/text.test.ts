import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameJson } from '../conditions/same-json.ts';
import type { JourneyDocument } from '../journey/document.ts';
import { documentsAlong, documentsFrom } from '../journey/operations/operations.arbitrary.ts';
import { isJsonObject, type Json } from '../json.ts';
import { journeys } from '../simulate/journeys.arbitrary.ts';
import { readText } from './read-text.ts';
import { reviseText } from './revise-text.ts';
import { textFormats } from './text-format.ts';
import { writeText } from './write-text.ts';

const asJson = (document: JourneyDocument | null): Json => JSON.parse(JSON.stringify(document));
const same = (a: JourneyDocument | null, b: JourneyDocument): boolean => sameJson(asJson(a), asJson(b));

const turned = (value: Json): Json =>
  Array.isArray(value)
    ? value.map(turned)
    : isJsonObject(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, one]) => [key, turned(one)]),
        )
      : value;

const anyDocument = fc.oneof(
  journeys,
  documentsAlong.map((along) => along.at(-1) as JourneyDocument),
);

describe.each(textFormats)('a journey as %s', (format) => {
  it('says exactly what the document says, whatever stands in it', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const read = readText(writeText(document, format), format);
        expect(read.faults.filter(({ room }) => room !== 'problem')).toEqual([]);
        expect(same(read.value, document)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same text for the same document, in whatever order its keys came', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const other = turned(asJson(document)) as never;
        expect(writeText(other, format)).toBe(writeText(document, format));
      }),
      { numRuns: 50 },
    );
  });

  it('says after any edit what the document then says', () => {
    fc.assert(
      fc.property(
        journeys.chain((first) => documentsFrom(first, 4)),
        (along) => {
          let text = writeText(along[0] as JourneyDocument, format);
          for (const next of along.slice(1)) {
            text = reviseText(text, next, format);
            expect(same(readText(text, format).value, next)).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      ' ',
      '\n',
      '\t',
      '\r',
      'a',
      '#',
      ':',
      '-',
      '"',
      "'",
      '|',
      '\\',
      '한',
      '\u2028',
      '\ufeff',
      '{',
      '%',
    ),
    maxLength: 100,
  }),
  fc.constantFrom('yes', 'on', '09:00', '1e3', 'null', '~', '---\nx', '...', '<<', '0x1f', 'x'.repeat(200), ' \n '),
);

// What came in by the door holds no such key.
const keys = texts.filter((key) => key !== '__proto__');

it.each(textFormats)('leaves out a key `__proto__`, as the door does, and keeps its neighbours: %s', (format) => {
  const body = '{"__proto__": "yes", "constructor": "a", "toString": 1}';
  const text = `{"format": 1, "name": "x", "trigger": {"type": "api"}, "edges": [], "nodes": [
    {"id": "h", "type": "webhook", "config": {"request": {"url": "", "method": "POST", "body": ${body}}}}]}`;
  const read = readText(text, format).value as JourneyDocument;
  expect(JSON.stringify(read)).toContain('"body":{"constructor":"a","toString":1}');
  expect(same(readText(writeText(read, format), format).value, read)).toBe(true);
});

it.each([' \n', '\n \na', '#\n \n  -\r', `a\n \nb${' '.repeat(90)}`, `${' '.repeat(90)}\n`])(
  'keeps lines of blanks: %j',
  (name) => {
    const document: JourneyDocument = { format: 1, name, trigger: { type: 'api' }, nodes: [], edges: [] };
    for (const format of textFormats) expect(readText(writeText(document, format), format).value?.name).toBe(name);
  },
);

it('keeps every text as it is: line ends, blanks at the edge, and what looks like a number or a date', () => {
  fc.assert(
    fc.property(
      texts,
      texts,
      fc.dictionary(keys, fc.oneof(texts, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()), {
        noNullPrototype: true,
      }),
      (name, html, body) => {
        const document: JourneyDocument = {
          format: 1,
          name,
          trigger: { type: 'api' },
          nodes: [
            { id: 'm', type: 'send', config: { channel: 'email', content: { subject: name, html } } },
            { id: 'h', type: 'webhook', config: { request: { url: '', method: 'POST', body } } },
          ],
          edges: [],
        };
        for (const format of textFormats) {
          const { value } = readText(writeText(document, format), format);
          expect(same(value, document)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
