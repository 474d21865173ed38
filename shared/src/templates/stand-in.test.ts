import { expect, it } from 'vitest';
import { renderTemplate } from './render.ts';
import type { Missing } from './stand-in.ts';

const variables = { customer: { name: '서연', city: '' }, trigger: { total: 0, items: [{ name: '귤' }, {}] } };

function shown(source: string) {
  const found: Missing[] = [];
  const missing = (one: Missing): string => {
    found.push(one);
    return `[${one.name}]`;
  };
  const rendered = renderTemplate(source, variables, { escape: 'html', missing });
  return { text: rendered.ok ? rendered.text : rendered.message, found };
}

it.each([
  ['{{ customer.name }} {{ customer.nick }}', '서연 [customer.nick]'],
  ['{{ customer.city }}', '[customer.city]'],
  ['{{- trigger.price | won -}}', '[trigger.price]'],
  ['{{ trigger.price | append: "원" }}', '[trigger.price]'],
  ['{{ trigger.total }}', '0'],
  ['{{ customer.nick | default: "고객" }}', '고객'],
  ['{{ customer.nick | upcase | default: "" }}', ''],
  ['{% for item in trigger.items %}{{ item.name }} {% endfor %}', '귤 [item.name] '],
  ['{% if customer.nick %}{{ customer.nick }}{% else %}{{ trigger.none }}{% endif %}', '[trigger.none]'],
  ['{% assign nick = customer.nick %}{{ nick }}', '[nick]'],
  ['{{ customer["nick"] | escape }}', '[customer[&#34;nick&#34;]]'.replaceAll('&#34;', '"')],
])('writes in place of what is missing: %s', (source, text) => {
  expect(shown(source).text).toBe(text);
});

it('says what is missing at which line', () => {
  expect(shown('<p>\n{{ customer.name }}\n{{ customer.nick | upcase }}').found).toEqual([
    { name: 'customer.nick', line: 3 },
  ]);
});

it('leaves a template as it is where nobody asks', () => {
  expect(renderTemplate('a{{ customer.nick }}b', variables, { escape: 'html' })).toEqual({ ok: true, text: 'ab' });
});
