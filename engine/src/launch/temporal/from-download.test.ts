import { expect, it } from 'vitest';
import { downloadUrl } from './from-download.ts';

it('asks for the archive of this platform', () => {
  expect(downloadUrl('linux', 'x64')).toMatch(/platform=linux&arch=amd64$/);
  expect(downloadUrl('darwin', 'arm64')).toMatch(/platform=darwin&arch=arm64$/);
});

it('says so where nothing is published', () => {
  expect(() => downloadUrl('freebsd', 'x64')).toThrow('none for freebsd-x64');
});
