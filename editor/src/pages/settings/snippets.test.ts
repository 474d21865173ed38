import { expect, it } from 'vitest';
import { browserSnippet, serverSnippet } from './snippets.ts';

it('tells the client the host without a scheme, and the scheme apart', () => {
  const snippet = browserSnippet('https://olle.example:8443', 'key', { person: 'Kim', product: 'Tea' });
  expect(snippet).toContain("apiHost: 'olle.example:8443/v1', protocol: 'https'");
  expect(snippet).toContain("writeKey: 'key', cdnURL: 'https://olle.example:8443'");
});

it('gives a server one line that can be pasted', () => {
  expect(serverSnippet('http://127.0.0.1:4400', 'key')).toContain('curl http://127.0.0.1:4400/v1/track');
});
