import type { Json } from '@olle/shared/json';
import { storageProblem } from '../../ingest/storable.ts';
import { ApiError } from './api-error.ts';

/** The body as JSON that Postgres can keep; an empty one is `{}`. Reads no more than `limit` bytes. */
export async function readJson(request: Request, limit: number): Promise<Json> {
  const text = await readText(request, limit);
  const body = text.trim() === '' ? {} : parse(text);
  const problem = storageProblem(body);
  if (problem) throw malformed(problem);
  return body;
}

function parse(text: string): Json {
  try {
    // What JSON.parse answers is JSON.
    return JSON.parse(text) as Json;
  } catch {
    throw malformed('not_json');
  }
}

async function readText({ body, headers }: Request, limit: number): Promise<string> {
  if (Number(headers.get('content-length') ?? 0) > limit) throw new ApiError('payload_too_large');
  if (!body) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = body.getReader();
  let text = '';
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.byteLength;
      if (size > limit) throw new ApiError('payload_too_large');
      text += decoder.decode(read.value, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? malformed('not_utf8') : error;
  } finally {
    reader.releaseLock();
  }
}

const malformed = (code: string): ApiError =>
  new ApiError('invalid_request', [{ in: 'body', path: '', code, message: code.replaceAll('_', ' ') }]);
