const withItsKind = /^\s*inst\._zod\.processJSONSchema = .*;$/gm;
const processors = /^import \* as processors from .*$/m;
const methods = /^import \{ createStandardJSONSchemaMethod, createToJSONSchemaMethod \} from .*$/m;

/**
 * zod's own schemas (its `classic/schemas.js`) without the writing of JSON schemas: every kind brings its part of that to
 * every page, where `z.toJSONSchema` has all parts by itself. It alone may be asked; the methods of a schema say so.
 */
export function leanZod(code: string): string {
  return code
    .replaceAll(withItsKind, '')
    .replace(processors, 'const processors = { aggregateChecks: notHere };')
    .replace(methods, instead);
}

const instead = `
  const createStandardJSONSchemaMethod = () => notHere, createToJSONSchemaMethod = () => notHere;
  function notHere() { throw new Error('the editor asks z.toJSONSchema'); }
`;
