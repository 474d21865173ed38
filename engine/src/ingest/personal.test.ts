import { expect, it } from 'vitest';
import { isPersonal, isPersonalPath } from './personal.ts';

it.each([
  'email',
  'contactEmail',
  'phone_number',
  'name',
  'first-name',
  'address.street',
  'shippingAddress',
  'address.address_line_2',
  'ip_address',
  'birthday',
  'dateOfBirth',
  '연락처',
])('%s is personal', (path) => expect(isPersonalPath(path)).toBe(true));
it.each(['tier', 'address.city', 'products.name', 'cart.items.name', 'currency', 'campaign', 'brand'])(
  '%s is not',
  (path) => expect(isPersonalPath(path)).toBe(false),
);
it.each(['kim@example.com', '010-1234-5678', '+82 10 1234 5678', '3f2b9c1e-1111-4222-8333-444455556666'])(
  '%s looks like somebody',
  (value) => expect(isPersonal(value)).toBe(true),
);
it.each(['vip', '2026-11-22', 'c-17', '1,204', 'SPRING-2026', '12345'])('%s does not', (value) =>
  expect(isPersonal(value)).toBe(false),
);
