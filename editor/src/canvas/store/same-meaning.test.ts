import { emptyDocument } from '@olle/shared/journey/document';
import { expect, it } from 'vitest';
import { sameMeaning } from './same-meaning.ts';

it('tells a changed journey from a moved card and a note', () => {
  const live = { ...emptyDocument('Welcome'), layout: { w1: { x: 0, y: 0 } } };
  const notes = { n1: { text: 'Ask Hana', x: 0, y: 0 } };
  expect(sameMeaning({ ...emptyDocument('Welcome'), notes }, live)).toBe(true);
  expect(sameMeaning(emptyDocument('Hello'), live)).toBe(false);
  expect(sameMeaning({ ...live, settings: { priority: 1 } }, live)).toBe(false);
});
