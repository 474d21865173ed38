import { z } from 'zod';
import { currentLanguage } from '../i18n/language-store.ts';
import { ApiError } from './api-error.ts';
import { heardFromServer } from './connection.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Headers = Readonly<Record<string, string>>;

/**
 * Calls of the management API with the browser's session. Throws `ApiError`.
 * @example const { items } = await api.get<{ items: Journey[] }>('/api/journeys')
 */
export const api = {
  get: <T>(path: string, headers?: Headers, signal?: AbortSignal): Promise<T> =>
    call<T>('GET', path, undefined, headers, signal),
  post: <T>(path: string, body?: unknown, headers?: Headers, signal?: AbortSignal): Promise<T> =>
    call<T>('POST', path, body ?? {}, { 'Idempotency-Key': crypto.randomUUID(), ...headers }, signal),
  put: <T>(path: string, body?: unknown, headers?: Headers): Promise<T> => call<T>('PUT', path, body ?? {}, headers),
  /** A file as it is, read from the disk while it goes out. */
  upload: <T>(path: string, file: File, type: string): Promise<T> =>
    call<T>('POST', path, file, { 'Content-Type': type }),
  del: <T>(path: string, body?: unknown, headers?: Headers): Promise<T> => call<T>('DELETE', path, body, headers),
};

/** `/api/messages?status=failed`, leaving out what is not given. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

let whenSignedOut: () => void = () => {};

/** What happens when the session has ended: the router sets it to the sign-in page. */
export const onSignedOut = (handler: () => void): void => {
  whenSignedOut = handler;
};

async function call<T>(
  method: Method,
  path: string,
  body: unknown,
  headers: Headers = {},
  signal?: AbortSignal,
): Promise<T> {
  const response = await send(path, {
    method,
    credentials: 'same-origin',
    ...(signal && { signal }),
    headers: {
      Accept: 'application/json',
      'Accept-Language': currentLanguage(),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
  });
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(response.status, answer);
  // The caller names the type that the contract gives this path; the server builds its answers from the same contract.
  return answer as T;
}

/** Every call goes through here, so that the page knows whether there is a server. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(path, init);
    heardFromServer(true);
    return response;
  } catch (cause) {
    // Who gives a call up has not lost the server.
    if (init.signal?.aborted) throw cause;
    throw unreachable(cause);
  }
}

/** No answer came, or not all of it. */
export function unreachable(cause?: unknown): ApiError {
  heardFromServer(false);
  return Object.assign(new ApiError(0, 'unreachable', 'no answer from the server'), { cause });
}

const errorBody = z.object({
  error: z.object({ code: z.string(), message: z.string().default(''), details: z.array(z.unknown()).default([]) }),
});

export function refusal(status: number, answer: unknown): ApiError {
  const parsed = errorBody.safeParse(answer);
  if (status === 401) whenSignedOut();
  if (!parsed.success) return new ApiError(status, status >= 500 ? 'unavailable' : 'unexpected', `HTTP ${status}`);
  const { code, message, details } = parsed.data.error;
  return new ApiError(status, code, message, details);
}
