import type { SettingsAnswer } from '@olle/shared/api/settings';
import { expect, it } from 'vitest';
import { isComplete, readShop } from './own-shop.ts';

const settingsOf = (name: string): SettingsAnswer => ({
  name: 'Olle',
  timezone: 'Asia/Seoul',
  sender: { name, email: 'hello@shop.example', phone: '', address: '' },
  publicUrl: 'https://olle.example',
  writeKey: null,
  sendingPaused: false,
  tracking: true,
});

it('the demo shop stands beside the server', () => {
  expect(readShop(settingsOf('올레상점'))).toEqual({ name: '올레상점', url: 'https://olle.example/shop', freeFrom: 0 });
});

it('where nobody has said yet who sends, the address of the shop is asked for', () => {
  const shop = readShop(settingsOf(''));
  expect(shop).toEqual({ name: 'Olle', url: '', freeFrom: 0 });
  expect(isComplete(shop)).toBe(false);
});
