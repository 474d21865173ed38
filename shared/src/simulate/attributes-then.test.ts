import { expect, it } from 'vitest';
import { attributesThen } from './attributes-then.ts';

it('takes back what an identify overwrote, and leaves what none names', () => {
  const today = { tier: 'gold', city: 'Jeju', birthday: '1992-03-05', note: 'by hand' };
  const recorded = [
    { at: 10, traits: { tier: 'basic', city: 'Seoul' } },
    { at: 20, traits: { tier: 'vip' } },
    { at: 30, traits: { birthday: '1992-03-05', gone: 1 } },
  ];
  expect(attributesThen(today, recorded)).toEqual({
    attributes: { tier: 'basic', city: 'Jeju', birthday: '1992-03-05', gone: null, note: 'by hand' },
    changes: [
      // City and tier are not what was last identified: something else changed them, nobody knows when.
      { at: 10, attributes: { tier: 'basic', city: 'Jeju' } },
      { at: 20, attributes: { tier: 'gold' } },
      { at: 30, attributes: { birthday: '1992-03-05', gone: null } },
    ],
  });
  expect(attributesThen(today, [])).toEqual({ attributes: today, changes: [] });
});

it('goes through as many records as a customer may have', () => {
  const recorded = Array.from({ length: 200_000 }, (_, at) => ({ at, traits: { visits: at } }));
  expect(attributesThen({ visits: 200_000 }, recorded).attributes).toEqual({ visits: 0 });
});
