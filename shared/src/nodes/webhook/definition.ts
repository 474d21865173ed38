import { z } from 'zod';
import { boundedRecord } from '../../bounded-record.ts';
import { jsonSchema } from '../../json.ts';
import { textsIn } from '../../templates/texts-in.ts';
import { defineNode } from '../define-node.ts';
import { outputIdSchema } from '../output-id.ts';
import { methods } from './methods.ts';

const requestSchema = z.strictObject({
  /** Texts everywhere in a request are templates. */
  url: z.string().max(2_000),
  method: z.enum(methods),
  headers: boundedRecord(z.string().min(1).max(100), z.string().max(4_000), 50).optional(),
  /** A text is sent as it is, anything else as JSON. */
  body: jsonSchema.optional(),
});

export const webhook = defineNode({
  type: 'webhook',
  family: 'data',
  config: z.strictObject({
    request: requestSchema,
    /** A second name for `steps.<id>`, the answer. */
    saveAs: outputIdSchema.optional(),
  }),
  initial: { request: { url: '', method: 'POST' } },
  outputs: () => [{ id: 'next' }, { id: 'failed' }],
  rests: () => true,
  problems: ({ request }) => [
    ...urlProblems(request.url),
    ...Object.keys(request.headers ?? {})
      .filter((name) => !headerName.test(name))
      .map((name) => ({ field: 'request.headers', code: 'header_invalid', facts: { name } })),
  ],
  templates: ({ request }) => templatesOf(request),
  keeps: ({ saveAs }) => (saveAs === undefined ? [] : [saveAs]),
});

const templatesOf = ({ url, headers = {}, body = null }: z.infer<typeof requestSchema>) =>
  textsIn({ url, headers, body }, 'request');

// RFC 9110: a token.
const headerName = /^[\w!#$%&'*+.^`|~-]+$/;

function urlProblems(url: string) {
  if (url.trim() === '') return [{ field: 'request.url', code: 'url_missing' }];
  // One that begins with a variable is known only when it is called.
  const isKnown = !/^\s*\{[{%]/.test(url);
  return isKnown && !/^https?:\/\/[^\s/?#]/i.test(url) ? [{ field: 'request.url', code: 'url_invalid' }] : [];
}
