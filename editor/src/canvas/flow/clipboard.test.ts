import { fragmentOf } from '@olle/shared/journey/operations/fragment';
import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { clipOf, fragmentOfClip } from './clipboard.ts';

it('carries steps through the clipboard whole', () => {
  const fragment = fragmentOf(cartReminder, ['w1', 's1']);
  expect(fragmentOfClip(clipOf(fragment))).toEqual(fragment);
});

it('takes nothing that is no steps of ours, whatever it looks like', () => {
  expect(fragmentOfClip('hello')).toBeNull();
  expect(fragmentOfClip('{"olle":"steps","nodes":[{"id":"x","type":"rocket"}],"edges":[],"layout":{}}')).toBeNull();
});
