import { expect, it } from 'vitest';
import { withDefault } from './with-default.ts';

const text = '<p>{{ customer.nick }}\n{{- customer.nick | upcase -}} {{ item.name }}</p>';

function given(name: string, line: number, words: string): string | null {
  const found = withDefault(text, { name, line }, words);
  return found && text.slice(0, found.from) + found.text + text.slice(found.to);
}

it('gives a value something to show instead, at the line that lacks it, before its filters', () => {
  expect(given('customer.nick', 1, '고객')).toContain(
    "<p>{{ customer.nick | default: '고객' }}\n{{- customer.nick | upcase",
  );
  expect(given('customer.nick', 2, '고객')).toContain("{{- customer.nick | default: '고객' | upcase -}}");
});

it('takes any words', () => {
  expect(given('item.name', 2, `it's {{ "x" }}`)).toContain(`{{ item.name | default: "it's  x " }}`);
});

it('changes nothing where the value does not stand any more', () => {
  expect(given('customer.nick', 3, '고객')).toBeNull();
  expect(given('customer.name', 1, '고객')).toBeNull();
});
