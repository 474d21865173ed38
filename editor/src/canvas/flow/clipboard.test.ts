import { fragmentOf } from '@olle/shared/journey/operations/fragment';
import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { clipIn, clipOf } from './clipboard.ts';

it('carries steps through the clipboard whole', () => {
  const fragment = fragmentOf(cartReminder, ['w1', 's1']);
  expect(clipIn(clipOf(fragment))).toEqual({ fragment });
});

it('tells what is no steps of ours from steps that it cannot read', () => {
  expect(clipIn('hello')).toEqual({ fault: 'foreign' });
  expect(clipIn('{"nodes":[]}')).toEqual({ fault: 'foreign' });
  expect(clipIn('{"olle":"steps","nodes":[{"id":"x","type":"rocket"}],"edges":[],"layout":{}}')).toEqual({
    fault: 'broken',
  });
});

it('takes no half of what was copied', () => {
  const fragment = fragmentOf(cartReminder, ['w1', 's1']);
  const [first] = fragment.nodes;
  if (!first) throw new Error('nothing was copied');
  expect(clipIn(clipOf({ ...fragment, nodes: [first] }))).toEqual({ fault: 'broken' });
  expect(clipIn(clipOf({ ...fragment, nodes: [...fragment.nodes, first] }))).toEqual({ fault: 'broken' });
  expect(clipIn(clipOf(fragment).replace('"olle"', `"deep":${'['.repeat(2_000)}${']'.repeat(2_000)},"olle"`))).toEqual({
    fault: 'broken',
  });
});
