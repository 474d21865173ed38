import { expect, it } from 'vitest';
import { parseAccounts } from './owner-account.ts';

const passwd = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65533:nobody:/:/usr/sbin/nologin\n';

it('prefers the account made for PostgreSQL', () => {
  expect(parseAccounts(`${passwd}postgres:x:101:103::/var/lib/postgresql:/bin/sh\n`)).toEqual({ uid: 101, gid: 103 });
});

it('takes nobody where there is no such account', () => {
  expect(parseAccounts(passwd)).toEqual({ uid: 65534, gid: 65533 });
});

it('finds none in an image without either', () => {
  expect(parseAccounts('root:x:0:0::/:/bin/sh\n')).toBeUndefined();
});
