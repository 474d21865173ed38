import { afterEach, expect, it, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { api, onSignedOut, withQuery } from './client.ts';

const answer = (status: number, body: unknown): void => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  );
};

afterEach(() => vi.unstubAllGlobals());

it('throws the server’s code and details', async () => {
  answer(412, { error: { code: 'revision_conflict', message: 'old', details: [{ by: '지은' }] } });
  const error = await api.put('/api/journeys/1/draft', {}).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 412, code: 'revision_conflict', details: [{ by: '지은' }] });
});

it('goes to the sign-in page when the session has ended', async () => {
  const left = vi.fn();
  onSignedOut(left);
  answer(401, { error: { code: 'unauthorized', message: '' } });
  await expect(api.get('/api/journeys')).rejects.toMatchObject({ code: 'unauthorized' });
  expect(left).toHaveBeenCalledOnce();
});

it('says that no answer came, apart from what the server refused', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('network')));
  await expect(api.get('/api/journeys')).rejects.toMatchObject({ status: 0, code: 'unreachable' });
});

it('gives every new thing a key, so that a repeat makes no second one', async () => {
  answer(201, { id: 'j1' });
  await api.post('/api/journeys', {});
  await api.post('/api/journeys', {});
  const keys = vi.mocked(fetch).mock.calls.map(([, init]) => new Headers(init?.headers).get('Idempotency-Key'));
  expect(new Set(keys).size).toBe(2);
  expect(keys).not.toContain(null);
});

it('leaves out of the query what is not given', () => {
  expect(withQuery('/api/messages', { status: 'failed', userId: undefined, journeyId: '' })).toBe(
    '/api/messages?status=failed',
  );
  expect(withQuery('/api/messages', {})).toBe('/api/messages');
});
