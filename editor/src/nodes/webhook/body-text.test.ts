import { expect, it } from 'vitest';
import { bodyOf, isBrokenJson, textOfBody } from './body-text.ts';

it('keeps JSON as JSON and anything else as it was typed', () => {
  expect(bodyOf('{"id": "{{ customer.userId }}"}')).toEqual({ id: '{{ customer.userId }}' });
  expect(bodyOf('{"id": ')).toBe('{"id": ');
  expect(bodyOf('hello')).toBe('hello');
  expect(bodyOf('42')).toBe('42');
  expect(bodyOf('  ')).toBeUndefined();
});

it('shows what it would read back', () => {
  for (const body of [{ a: [1, null] }, 'text', ['x']]) expect(bodyOf(textOfBody(body))).toEqual(body);
});

it('tells JSON that is not finished from text', () => {
  expect(['{"id": ', '[1,'].map(isBrokenJson)).toEqual([true, true]);
  expect(['hello', '', '{"id": 1}', '{{ trigger.note }}', '{% if a %}b{% endif %}'].some(isBrokenJson)).toBe(false);
});
