import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Customer } from '../runner/customer.ts';
import { type Category, categories, gate } from './gate.ts';

const reach = { channel: 'email', addressAttribute: 'email' };
const hana: Customer = {
  id: 'c',
  userId: 'hana',
  attributes: { email: 'hana@shop.example' },
  consents: { 'email.advertising': true },
  suppressed: [],
};

const anyCustomer: fc.Arbitrary<Customer> = fc.record({
  id: fc.uuid(),
  userId: fc.option(fc.string()),
  attributes: fc.record({ email: fc.option(fc.oneof(fc.emailAddress(), fc.constant(' '), fc.constant(7))) }),
  consents: fc.oneof(
    fc.constant({}),
    fc.record({ 'email.advertising': fc.boolean() }),
    fc.record({ 'sms.advertising': fc.boolean() }),
  ),
  suppressed: fc.subarray(['email', 'sms']),
});

describe('the gate', () => {
  it('lets advertising through only with consent for this very channel', () => {
    expect(gate(hana, reach, 'advertising')).toMatchObject({ decision: 'send', code: 'allowed' });
    expect(gate({ ...hana, consents: {} }, reach, 'advertising')).toMatchObject({
      decision: 'skip',
      code: 'no_consent',
    });
    const sms = { ...hana, consents: { 'sms.advertising': true } };
    expect(gate(sms, reach, 'advertising').code).toBe('no_consent');
  });

  it('lets a receipt through without consent, and nothing through to a suppressed address', () => {
    expect(gate({ ...hana, consents: {} }, reach, 'transactional').decision).toBe('send');
    expect(gate({ ...hana, suppressed: ['email'] }, reach, 'transactional').code).toBe('suppressed');
  });

  it('never sends advertising without consent, nor anything without an address, whoever it is', () => {
    fc.assert(
      fc.property(anyCustomer, fc.constantFrom<Category>(...categories), (customer, category) => {
        const verdict = gate(customer, reach, category);
        if (verdict.decision === 'skip') return verdict.code !== 'allowed';
        const { email } = customer.attributes;
        const mayAdvertise = category !== 'advertising' || customer.consents['email.advertising'] === true;
        return (
          typeof email === 'string' && email.trim() !== '' && mayAdvertise && !customer.suppressed.includes('email')
        );
      }),
    );
  });
});
