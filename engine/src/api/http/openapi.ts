import { type ErrorCode, errors } from '@olle/shared/api/errors';
import { namedSchemas, standsFor } from '@olle/shared/api/fields';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

type Schema = Record<string, unknown>;

const always: readonly ErrorCode[] = ['invalid_request', 'internal', 'unavailable'];
/** Also of wrong keys, when an address tries many. */
const ofKeys: readonly ErrorCode[] = ['unauthorized', 'rate_limited'];
const ofWrites: readonly ErrorCode[] = ['payload_too_large', 'idempotency_in_progress', 'idempotency_key_reused'];

const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.enum(Object.keys(errors)),
    message: z.string(),
    details: z.array(z.unknown()).optional(),
  }),
});

const noBody = z.strictObject({});

/**
 * The OpenAPI document, made from the very schemas that parse requests. Written here and not by a library: OpenAPI 3.1
 * is JSON Schema, which zod makes itself, conditions within conditions included.
 */
export function openApiOf(endpoints: readonly Endpoint[], publicUrl: string): Schema {
  const book = new SchemaBook(endpoints);
  const paths: Record<string, Schema> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint, book) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Olle', version: '1', description: 'Management API of customer journeys.' },
    servers: [{ url: publicUrl }],
    security: [{ adminKey: [] }, { session: [] }],
    paths,
    components: {
      schemas: book.toSchemas(),
      securitySchemes: {
        adminKey: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'olle_session' },
      },
    },
  };
}

/** The JSON Schema of one named schema by itself: that of the journey document. */
export const jsonSchemaOf = (name: keyof typeof namedSchemas): Schema => ({
  ...z.toJSONSchema(namedSchemas[name], { io: 'input' }),
});

/** Every schema once, by name. */
class SchemaBook {
  readonly #registry = z.registry<{ id: string }>();

  constructor(endpoints: readonly Endpoint[]) {
    for (const [id, schema] of Object.entries(namedSchemas)) this.#registry.add(schema, { id });
    this.#registry.add(errorSchema, { id: 'Error' });
    for (const endpoint of endpoints) {
      const id = operationIdOf(endpoint);
      if (endpoint.method !== 'get') this.#add(endpoint.body ?? noBody, `${id}.body`);
      for (const [status, schema] of Object.entries(endpoint.answers)) this.#add(schema, `${id}.${status}`);
    }
  }

  #add(schema: z.ZodType, id: string): void {
    if (!this.#registry.has(schema)) this.#registry.add(schema, { id });
  }

  refTo(schema: z.ZodType): Schema {
    return { $ref: uriOf(this.#registry.get(schema)?.id ?? 'Json') };
  }

  toSchemas(): Schema {
    const { schemas } = z.toJSONSchema(this.#registry, { io: 'input', uri: uriOf, unrepresentable: 'any', override });
    // What they are called is said by their place in the document.
    return Object.fromEntries(
      Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [id, schema]),
    );
  }
}

const uriOf = (id: string): string => `#/components/schemas/${id}`;

function override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: object }): void {
  const stand = zodSchema instanceof z.ZodType ? standsFor.get(zodSchema) : undefined;
  if (stand) Object.assign(jsonSchema, { $ref: uriOf(stand.id) });
}

function operationOf(endpoint: Endpoint, book: SchemaBook): Schema {
  const { access = 'caller', answers, body, errors: own = [], media, method, query, params, summary } = endpoint;
  const security = { key: [{ adminKey: [] }], open: [], caller: undefined }[access];
  const writes = method !== 'get';
  const content = (schema: z.ZodType) => ({ [media ?? 'application/json']: { schema: book.refTo(schema) } });
  return {
    operationId: operationIdOf(endpoint),
    summary,
    ...(security === undefined ? {} : { security }),
    parameters: [
      ...parametersOf('path', params),
      ...parametersOf('query', query),
      ...(writes && !endpoint.unremembered
        ? [{ in: 'header', name: 'Idempotency-Key', schema: { type: 'string' } }]
        : []),
    ],
    ...(writes
      ? {
          requestBody: {
            required: body !== undefined,
            content: {
              ...jsonOf(book.refTo(body ?? noBody)),
              ...(endpoint.csv ? { 'text/csv': { schema: { type: 'string' } } } : {}),
            },
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, schema]) => [status, { description: summary, content: content(schema) }]),
      ),
      ...refusals([...always, ...(access === 'open' ? [] : ofKeys), ...(writes ? ofWrites : []), ...own], book),
    },
  };
}

const jsonOf = (schema: Schema): Schema => ({ 'application/json': { schema } });

function refusals(codes: readonly ErrorCode[], book: SchemaBook): Schema {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(codes))
    byStatus.set(errors[code].status, [...(byStatus.get(errors[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      { description: of.join(', '), content: jsonOf(book.refTo(errorSchema)) },
    ]),
  );
}

function parametersOf(place: 'path' | 'query', schema: z.ZodType | undefined): Schema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => ({
    in: place,
    name,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

/** `post /api/journeys/{id}/publish` -> `postJourneysIdPublish`. */
function operationIdOf({ method, path }: Endpoint): string {
  const words = path.replace('/api/', '').split(/[^a-zA-Z0-9]+/);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
