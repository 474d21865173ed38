import { expect, it } from 'vitest';
import { innerPath } from './inner-path.ts';

it('goes back to the page that asked for the sign-in', () => {
  expect(innerPath('/journeys/1?node=w1')).toBe('/journeys/1?node=w1');
});

it('never leaves the app, and never comes back to the sign-in', () => {
  for (const next of [undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/sign-in?next=/'])
    expect(innerPath(next)).toBe('/');
});
