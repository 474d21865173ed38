import { isErrorCode } from '@olle/shared/api/errors';
import { z } from 'zod';
import { ApiError } from './api-error.ts';

const nothing = z.strictObject({});

/** The parts of a request, parsed at the door; the first that is malformed is refused with the place of each fault. */
export function parseBody(schema: z.ZodType | undefined, input: unknown): unknown {
  return parse('body', schema ?? nothing, input);
}

export function parseQuery(schema: z.ZodType | undefined, url: URL): unknown {
  if (!schema) return undefined;
  if (/%00/.test(url.search)) throw refusal('query', [{ path: [], code: 'custom', message: 'invalid text' }]);
  return parse('query', schema, Object.fromEntries(url.searchParams));
}

/** An id that cannot be one of ours is an unknown id: the schema's message names what was not found. */
export function parseParams(schema: z.ZodType | undefined, params: Readonly<Record<string, string>>): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const code = parsed.error.issues[0]?.message ?? '';
  throw isErrorCode(code) ? new ApiError(code) : new ApiError('path_not_found');
}

function parse(part: string, schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refusal(part, parsed.error.issues);
}

const refusal = (
  part: string,
  issues: readonly { readonly path: PropertyKey[]; readonly code: string; readonly message: string }[],
): ApiError =>
  new ApiError(
    'invalid_request',
    issues
      .slice(0, 20)
      .map(({ path, code, message }) => ({ in: part, path: path.map(String).join('.'), code, message })),
  );
