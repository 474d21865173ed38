import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { renderValue } from './render-value.ts';

const variables = {
  trigger: { total: 49_000, vip: true, items: [{ sku: 'a' }, { sku: 'b' }], 이름: '하나', none: null },
};
const rendered = (value: Json): Json | undefined => {
  const result = renderValue(value, variables, { escape: 'none' });
  return result.ok ? result.value : undefined;
};

it('keeps the type of what one reference names', () => {
  expect(rendered('{{ trigger.total }}')).toBe(49_000);
  expect(rendered(' {{- trigger.vip -}} ')).toBe(true);
  expect(rendered('{{trigger.items}}')).toEqual([{ sku: 'a' }, { sku: 'b' }]);
  expect(rendered('{{ trigger.items.sku }}')).toEqual(['a', 'b']);
  expect(rendered('{{ trigger.이름 }}')).toBe('하나');
});

it('makes null of a reference to nothing, and text of everything else', () => {
  expect(rendered('{{ trigger.nothing }}')).toBeNull();
  expect(rendered('{{ trigger.none }}')).toBeNull();
  expect(rendered('{{ trigger.total }}원')).toBe('49000원');
  expect(rendered('{{ trigger.total | plus: 1 }}')).toBe('49001');
  expect(rendered('{{ true }}')).toBe('true');
});

it('fills texts within lists and objects, and says what is wrong', () => {
  expect(rendered({ total: '{{ trigger.total }}', of: ['{{ trigger.이름 }}', 3] })).toEqual({
    total: 49_000,
    of: ['하나', 3],
  });
  expect(renderValue(['{{ trigger.total | nofilter }}'], variables, { escape: 'none' }).ok).toBe(false);
});

it('leaves alone whatever is no template', () => {
  const plain = fc
    .jsonValue()
    .map((value) => JSON.stringify(value))
    .filter((text) => !/\{\{|\{%/.test(text));
  fc.assert(
    fc.property(plain, (text) => {
      const known = JSON.parse(text) as Json; // JSON has no -0
      expect(renderValue(known, variables, { escape: 'none' })).toEqual({ ok: true, value: known });
    }),
  );
});
