import fc from 'fast-check';
import type { Language } from '../i18n/language.ts';
import type { Choice, Choices, Field, Fields, Steps } from './fields.ts';

/** Whatever can be chosen for an entry, each field a value of its kind. */
export const anyChoices = (steps: Steps, language: Language): fc.Arbitrary<Choices> =>
  fc.record({
    who: anyOf(steps.who, language),
    what: anyOf(steps.what, language),
    rules: anyOf(steps.rules, language),
    test: anyOf(steps.test, language),
  });

const anyOf = (fields: Fields, language: Language): fc.Arbitrary<Record<string, Choice>> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field, language)])));

function anyValue(field: Field, language: Language): fc.Arbitrary<Choice> {
  switch (field.kind) {
    case 'switch':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: field.min, max: field.max });
    case 'option':
      return fc.constantFrom(...Object.keys(field.options));
    case 'duration':
      return fc.constantFrom(field.initial, 'PT1M', 'PT90M', 'P1D', 'P2W', 'P1M');
    case 'text':
      return fc.oneof(
        fc.constant(field.initial[language]),
        // What people type may look like markup or like Liquid.
        fc.constantFrom('<b>&"\'', '{{ customer', '%} {% if', '가나다', 'ab').map((text) => text.slice(0, field.max)),
        ...(field.of === 'pool' ? [] : [fc.constant('')]),
      );
  }
}
