import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { templateProblems, templateRoots } from './problems.ts';
import { type RenderOptions, renderTemplate } from './render.ts';
import { namedIn, variablesOf } from './variables.ts';

const plain: RenderOptions = { escape: 'none' };
const html: RenderOptions = { escape: 'html' };
const rendered = (source: string, variables: JsonObject = {}, options: RenderOptions = plain) => {
  const result = renderTemplate(source, variables, options);
  return result.ok ? result.text : `${result.code} in ${result.line}: ${result.message}`;
};

describe('variables', () => {
  it('fills what is there, in Korean too', () => {
    expect(rendered('{{ customer.이름 }}님, #{이름}', { customer: { 이름: '서연' } })).toBe('서연님, #{이름}');
  });

  it('shows nothing for what is missing, or the default', () => {
    expect(rendered('[{{ customer.name }}{{ nowhere.at.all }}]')).toBe('[]');
    expect(rendered('{{ customer.name | default: "고객" }}님', { customer: {} })).toBe('고객님');
    expect(rendered('{{ customer.name | default: "고객" }}님', { customer: { name: null } })).toBe('고객님');
  });

  it('tells nobody that they have Infinity or NaN points: what is divided by nothing is a fault', () => {
    for (const filter of ['divided_by: 0', 'modulo: 0', 'divided_by: customer.orders', 'modulo: "x"'])
      expect(rendered(`{{ 5 | ${filter} }}`, { customer: {} })).toBe('template_error in 1: divided by 0');
    expect(rendered('{{ 7 | divided_by: 2 }} {{ 7 | modulo: 2 }} {{ 7 | divided_by: 2, true }}')).toBe('3.5 1 3');
  });

  it('reaches own properties alone', () => {
    expect(rendered('[{{ customer.constructor }}{{ customer.__proto__ }}]', { customer: {} })).toBe('[]');
  });
});

describe('escaping', () => {
  const variables = { customer: { name: '<b>"A" & B</b>' } };

  it('lets no value become markup in HTML', () => {
    expect(rendered('<i>{{ customer.name }}</i>', variables, html)).toBe(
      '<i>&lt;b&gt;&#34;A&#34; &amp; B&lt;/b&gt;</i>',
    );
    expect(rendered('{{ customer.name | raw }}', variables, html)).toBe('<b>"A" & B</b>');
  });

  it('escapes once, however often it is asked', () => {
    expect(rendered('{{ "<" | escape }}{{ "&lt;" | escape_once }}', {}, html)).toBe('&lt;&lt;');
    expect(rendered('{{ v | newline_to_br }}', { v: '<\n>' }, html)).toBe('&lt;<br />\n&gt;');
  });

  it('leaves subjects and plain text as they are', () => {
    expect(rendered('{{ customer.name }}', variables)).toBe('<b>"A" & B</b>');
  });
});

describe('won', () => {
  it.each([
    [39_000, '39,000원'],
    [0, '0원'],
    [-1_234_567.4, '-1,234,567원'],
    [-0.2, '0원'],
    ['12345', '12,345원'],
    ['free', 'free'],
    [null, ''],
  ])('%j is %s', (price, shown) => {
    expect(rendered('{{ price | won }}', { price })).toBe(shown);
  });
});

describe('date', () => {
  const shown = (at: string | number, zone?: string) =>
    rendered('{{ at | date: "%Y-%m-%d %H:%M" }}', { at }, { ...plain, ...(zone ? { zone } : {}) });

  it('is in Seoul unless the customer lives elsewhere', () => {
    expect(shown('2026-03-01T20:00:00Z')).toBe('2026-03-02 05:00');
    expect(shown('2026-03-01T20:00:00Z', 'America/New_York')).toBe('2026-03-01 15:00');
    expect(rendered('{{ "2026-03-01T20:00:00Z" | date: "%H:%M", "Asia/Tokyo" }}')).toBe('05:00');
  });

  it('keeps a date that has no time on its day', () => {
    expect(shown('2026-03-01', 'America/New_York')).toBe('2026-03-01 00:00');
    expect(shown('2026-03-01T10:30:00', 'America/New_York')).toBe('2026-03-01 10:30');
  });

  it('takes seconds since 1970, and leaves alone what is no date', () => {
    expect(shown(1_772_395_200)).toBe('2026-03-02 05:00');
    expect(shown('soon')).toBe('soon');
    expect(shown('2026-02-30T25:99')).toBe('2026-02-30T25:99');
    expect(rendered('{{ "2026-03-01T20:00:00Z" | date: "%H:%M", "Mars/Base" }}')).toBe('05:00');
  });

  it('takes now from the caller, never from the machine', () => {
    const now = Date.UTC(2026, 2, 1, 20);
    expect(rendered('{{ "now" | date: "%Y-%m-%d" }}', {}, { ...plain, now })).toBe('2026-03-02');
    expect(rendered('{{ "now" | date: "%Y-%m-%d" }}')).toBe('now');
  });
});

describe('what is wrong with a template', () => {
  it.each([
    ['{{ a', 1, 'not closed'],
    ['ok\n{% nope %}', 2, 'tag "nope" not found'],
    ['\n\n{{ a | nope }}', 3, 'undefined filter: nope'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: another product's dialect, which people paste
    ['{{ ${first_name} }}', 1, 'invalid value'],
    ['{% if a %}', 1, 'not closed'],
    ['{{ list | sample }}', 1, 'undefined filter'],
    ['{% include "../../etc/passwd" %}', 1, 'not found'],
    ['{% render "package.json" %}', 1, 'not found'],
    ['{% layout "/etc/hostname" %}', 1, 'not found'],
  ])('%j is located', (source, line, message) => {
    expect(rendered(source)).toContain(`template_error in ${line}`);
    expect(rendered(source)).toContain(message);
  });

  it.each([
    ['a loop without end', '{% for i in (1..1000000000) %}x{% endfor %}'],
    [
      'text that doubles',
      '{% assign s = "xxxxxxxxxx" %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}',
    ],
    ['loops in loops', '{% for i in (1..3000) %}{% for j in (1..3000) %}x{% endfor %}{% endfor %}'],
    ['tags in tags', '{% if a %}'.repeat(15_000)],
    ['more than a message holds', 'x'.repeat(200_001)],
  ])('%s is stopped', (_, source) => {
    expect(rendered(source)).toContain('template_error');
  });

  it('survives values that only look like JSON', () => {
    expect(rendered('{{ a }}', { a: { toString: 'x', valueOf: 1 } })).toContain('template_error');
  });

  it('is located when publishing, before anybody is sent anything', () => {
    expect(templateProblems('a\n{% nope %}')).toEqual([
      {
        code: 'template_error',
        message: 'tag "nope" not found',
        line: 2,
        facts: { message: 'tag "nope" not found', line: 2 },
      },
    ]);
  });
});

describe('what a template names', () => {
  it('is listed as conditions write paths', () => {
    const source =
      '{{ customer.name }}{{ customer["한글 이름"] }}{% for i in trigger.items %}{{ i.name }}{{ forloop.index }}{% endfor %}' +
      '{{ trigger.items[0].price | won }}{{ steps[customer.k].id }}{% assign t = 1 %}{{ t }}{{ customer.name }}';
    const paths = namedIn(source).map(({ path }) => path);
    expect(paths.sort()).toEqual(
      ['customer.name', 'customer.한글 이름', 'trigger.items', 'trigger.items.price', 'steps', 'customer.k'].sort(),
    );
    expect(namedIn('{{ broken')).toEqual([]);
  });

  it('is read once, and anew where too many others were read since', () => {
    const source = '{{ customer.once }}';
    const first = variablesOf(source);
    expect(variablesOf(source)).toBe(first);
    for (let index = 0; index < 25; index++) variablesOf(`${'x'.repeat(199_000)}${index}`);
    expect(variablesOf(source)).not.toBe(first);
    expect(variablesOf(source)).toEqual(first);
  });

  it('has to have a value from somewhere', () => {
    const source =
      '{{ customer.x }}{{ trigger.x }}{{ steps.w1.x }}{{ journey.name }}{{ coupon.code }}\n{{ message.unsubscribe_url }}';
    expect(templateProblems(source, [...templateRoots, 'message.unsubscribe_url'])).toEqual([]);
    expect(templateProblems(source)).toMatchObject([{ line: 2, facts: { variable: 'message.unsubscribe_url' } }]);
    expect(templateProblems('ok\n{{ custmer.name }}{{ message.id }}{{ event.x }}')).toMatchObject([
      { code: 'variable_unknown', line: 2, facts: { variable: 'custmer.name' } },
      { code: 'variable_unknown', facts: { variable: 'message.id' } },
      { code: 'variable_unknown', facts: { variable: 'event.x' } },
    ]);
    expect(templateProblems('{{ event.x }}', ['event'])).toEqual([]);
  });
});

it('renders any template, or says what is wrong with it, and never throws', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      ' if ',
      ' for ',
      ' in ',
      'endif',
      'endfor',
      '|',
      ' date: ',
      '"',
      '(1..5)',
      '.',
      '[',
      ']',
    ),
    fc.constantFrom(
      'customer',
      'customer.name',
      'trigger.items',
      ' won',
      ' assign x = ',
      '\n',
      ' raw ',
      ' capture ',
      '{% endraw %}',
    ),
    fc.string({ maxLength: 6 }),
  );
  const source = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const variables = { customer: { name: '서연' }, trigger: { items: [1, { a: null }] } };
  fc.assert(
    fc.property(source, fc.constantFrom<RenderOptions>(plain, html), (template, options) => {
      const result = renderTemplate(template, variables, options);
      if (result.ok) expect(result.text).toBeTypeOf('string');
      else expect(result.message).not.toBe('');
      expect(Array.isArray(templateProblems(template))).toBe(true);
      expect(Array.isArray(namedIn(template))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

it('makes no text that cannot be kept, whatever filters do to whole characters', () => {
  const halves = rendered('{{ name | split: "" | join: "-" }}|{{ "%00" | url_decode }}', { name: '귤🍊' });
  expect(halves).toBe('귤-\ufffd-\ufffd|\ufffd');
  expect(rendered('{{ name }}', { name: '귤🍊' })).toBe('귤🍊');
});
