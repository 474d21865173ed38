import type { ErrorCode } from '@olle/shared/api/errors';
import type { Language } from '@olle/shared/i18n/language';
import type { z } from 'zod';
import type { Caller } from '../auth/caller.ts';

type Method = 'get' | 'post' | 'put' | 'delete';
type Status = 200 | 201 | 202;
type Schemas = Partial<Record<Status, z.ZodType>>;

/** What a handler is given: everything parsed, the caller known. */
export interface Call<Params, Query, Body> {
  readonly caller: Caller;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly language: Language;
  readonly header: (name: string) => string | undefined;
  /** The client's address, where the server knows it. */
  readonly address: string;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

/** What is handed to whoever reads the body themselves. */
export interface CsvCall<Params> extends Pick<Call<Params, undefined, undefined>, 'caller' | 'params' | 'signal'> {
  readonly stream: ReadableStream<Uint8Array> | null;
}

/** A list may be handed over read-only: it is only written out. */
type Lists<T> = T extends readonly (infer Item)[]
  ? readonly Lists<Item>[]
  : T extends object
    ? { [K in keyof T]: Lists<T[K]> }
    : T;

/** A status with its body, as the schemas say, or a response of another kind (a stream, CSV). */
export type AnswerOf<Answers extends Schemas> =
  | {
      [S in keyof Answers]: {
        status: S;
        body: Lists<z.input<NonNullable<Answers[S]>>>;
        headers?: Readonly<Record<string, string>>;
      };
    }[keyof Answers]
  | Response;

interface Declaration<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answers extends Schemas,
> {
  readonly method: Method;
  /** With `{id}` for what varies. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answers: Answers;
  /** What it may refuse besides what every call may. */
  readonly errors?: readonly ErrorCode[];
  /** `key`: only with the admin key; `open`: without any. */
  readonly access?: 'caller' | 'key' | 'open';
  /** Of a POST that changes nothing, or whose answer must not be kept: an Idempotency-Key is not needed. */
  readonly unremembered?: boolean;
  /** In bytes. */
  readonly bodyLimit?: number;
  /** Media type of an answer that is no JSON. */
  readonly media?: string;
  /** Takes a CSV in place of the body and reads it as it comes in. Safe to repeat: no Idempotency-Key is kept for it. */
  readonly csv?: (call: CsvCall<z.output<Params>>) => Promise<AnswerOf<Answers>>;
}

/** An endpoint whose types only its own handler knows. */
export interface Endpoint extends Declaration<z.ZodType, z.ZodType, z.ZodType, Schemas> {
  readonly handle: (call: Call<unknown, unknown, unknown>) => Promise<AnswerOf<Schemas>>;
}

/**
 * Declares one call of the API: what it takes, what it answers, and the work. Everything else (key, envelope, limits,
 * Idempotency-Key, OpenAPI) follows from the declaration.
 * @example endpoint({ method: 'get', path: '/api/things/{id}', summary: 'One thing', params: z.object({ id: idOf('run_not_found') }), answers: { 200: thing } }, async ({ params }) => ({ status: 200, body: await read(params.id) }))
 */
export function endpoint<
  Params extends z.ZodType = z.ZodType<undefined>,
  Query extends z.ZodType = z.ZodType<undefined>,
  Body extends z.ZodType = z.ZodType<undefined>,
  const Answers extends Schemas = Schemas,
>(
  declaration: Declaration<Params, Query, Body, Answers>,
  handle: (call: Call<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<AnswerOf<Answers>>,
): Endpoint {
  // Sound because the pipeline parses params, query and body with this very declaration before it calls.
  return { ...declaration, handle } as unknown as Endpoint;
}
