import { z } from 'zod';
import { deepestJson, isTooDeep } from '../json.ts';
import { documentSchema, type JourneyDocument } from './document.ts';

export interface DocumentIssue {
  /** The node that is malformed, when it is inside one that has an id. */
  readonly nodeId: string | null;
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export type ParsedDocument =
  | { readonly ok: true; readonly document: JourneyDocument }
  | { readonly ok: false; readonly issues: readonly DocumentIssue[] };

/** Reads a document from outside. Malformed ones are refused with the place of each fault; unknown fields are faults. */
export function parseDocument(input: unknown): ParsedDocument {
  if (isTooDeep(input)) return refused('', 'too_deep', `Nested more than ${deepestJson} levels deep.`);
  // Another format's fields are no faults of this one's.
  if (formatShape.safeParse(input).data?.format !== 1)
    return refused('format', 'format_unknown', 'This release reads format 1.');
  const parsed = documentSchema.safeParse(input);
  if (parsed.success) return { ok: true, document: parsed.data };
  return { ok: false, issues: narrowed(parsed.error).map((issue) => locate(issue, input)) };
}

/** The faults that a schema found, each as closely as it can be said, the first fifty. */
export const narrowed = ({ issues }: z.ZodError): readonly z.core.$ZodIssue[] => issues.flatMap(narrow).slice(0, 50);

const formatShape = z.object({ format: z.unknown() });
const refused = (path: string, code: string, message: string): ParsedDocument => ({
  ok: false,
  issues: [{ nodeId: null, path, code, message }],
});

/** Of the ways in which settings may be written, the faults of the one that they come closest to. */
function narrow(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [closest] = [...issue.errors].sort((a, b) => a.length - b.length);
  if (!closest || closest.length === 0) return [issue];
  return closest.flatMap((inner) => narrow({ ...inner, path: [...issue.path, ...inner.path] }));
}

const nodesShape = z.object({ nodes: z.array(z.unknown()) });
const idShape = z.object({ id: z.string() });

function locate(issue: z.core.$ZodIssue, input: unknown): DocumentIssue {
  const [room, index] = issue.path;
  const nodes = nodesShape.safeParse(input);
  const node = room === 'nodes' && typeof index === 'number' && nodes.success ? nodes.data.nodes[index] : undefined;
  const id = idShape.safeParse(node);
  return {
    nodeId: id.success ? id.data.id : null,
    path: issue.path.join('.'),
    code: issue.code,
    message: issue.message,
  };
}
