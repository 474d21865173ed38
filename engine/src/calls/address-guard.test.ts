import { expect, it } from 'vitest';
import { AddressRefused, guardedLookup, isPublicAddress, isRefusedLiteral } from './address-guard.ts';

it.each([
  ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1'],
  ...['169.254.169.254', '169.254.0.1', '224.0.0.1', '255.255.255.255', '192.0.0.192', '198.18.0.1'],
  ...['::', '::1', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8'],
  ...['::127.0.0.1', '64:ff9b::a9fe:a9fe', '2002:7f00:1::', '2001::1', '2001:db8::1', '100::1'],
  ...['no address', '', '1.2.3', '127.0.0.1.example'],
])('does not take %s for a public address', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '192.169.0.1', '2606:4700:4700::1111', '2a00:1450::1'])(
  'takes %s for one',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it('knows an internal address in whatever form a URL can write it', () => {
  const forms = [
    ...['http://127.1/', 'http://2130706433/', 'http://0x7f.0.0.1/', 'http://0177.0.0.1/', 'http://[::1]/'],
    ...['http://[::ffff:169.254.169.254]/', 'http://[fe80::1]/', 'http://169.254.169.254/', 'http://①②⑦.0.0.1/'],
  ];
  for (const form of forms) expect([form, isRefusedLiteral(new URL(form).hostname)]).toEqual([form, true]);
  expect(isRefusedLiteral(new URL('https://shop.example/').hostname)).toBe(false);
});

const look = (addresses: { address: string; family: number }[], all: boolean) =>
  new Promise((resolve, reject) => {
    guardedLookup(async () => addresses)('shop.example', { all }, (error, address) =>
      error ? reject(error) : resolve(address),
    );
  });

it('hands on only the public addresses of a name', async () => {
  const mixed = [
    { address: '10.0.0.1', family: 4 },
    { address: '93.184.216.34', family: 4 },
    { address: '::1', family: 6 },
  ];
  expect(await look(mixed, true)).toEqual([{ address: '93.184.216.34', family: 4 }]);
  expect(await look(mixed, false)).toBe('93.184.216.34');
});

it('refuses a name that has none', async () => {
  await expect(look([{ address: '127.0.0.1', family: 4 }], true)).rejects.toThrow(AddressRefused);
  await expect(look([], false)).rejects.toThrow(AddressRefused);
});
