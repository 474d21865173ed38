import { expect, it } from 'vitest';
import { newSecret, signatureHeaders } from './sign.ts';

// Published with the Standard Webhooks libraries.
const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLazz',
  signed: { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' },
  signature: 'v1,fT6tf84JTOg1A1NQVbS0kvQCfpD9PDZdIRXgwn6OVo8=',
};

it('signs as Standard Webhooks says', () => {
  expect(signatureHeaders(vector.signed, [vector.secret])).toEqual({
    'webhook-id': vector.signed.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': vector.signature,
  });
});

it('signs with the old secret beside the new one while receivers change over', () => {
  const made = signatureHeaders(vector.signed, [newSecret(), vector.secret])['webhook-signature'];
  expect(made?.split(' ')).toHaveLength(2);
  expect(made?.split(' ')).toContain(vector.signature);
});

it('makes a secret that nobody else has', () => {
  expect(newSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(newSecret()).not.toBe(newSecret());
});
