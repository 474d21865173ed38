import type { JourneyDocument } from '@olle/shared/journey/document';
import {
  applyDelta,
  type DocumentDelta,
  deltaOf,
  documentDeltaSchema,
} from '@olle/shared/journey/operations/document-delta';
import type { History } from '@olle/shared/journey/operations/history';
import { parseDocument } from '@olle/shared/journey/parse-document';
import { z } from 'zod';
import { isMadeOn } from './is-made-on.ts';
import { sameDocument } from './same-document.ts';

const keptSchema = z.strictObject({
  revision: z.number(),
  present: z.unknown(),
  /** Of a save that was under way; null: of none. */
  sent: z.unknown(),
  /** Each leads from the document after it; the nearest first. */
  past: z.array(documentDeltaSchema).max(200),
  future: z.array(documentDeltaSchema).max(200),
});

/** Characters: browsers give a site five million for all of its tabs' pages, and this is one of them. */
const roomFor = 1_500_000;

/** What can be undone and redone, as text: the oldest entries are left out when there is no room for all. */
export function packHistory(
  { past, present, future }: History,
  revision: number,
  sent: JourneyDocument | null = null,
): string {
  const head = `"present":${JSON.stringify(present)},"sent":${JSON.stringify(sent)}`;
  let room = roomFor - head.length;
  const fitting = (chain: readonly JourneyDocument[]): string => {
    const deltas: string[] = [];
    let from = present;
    for (const to of chain) {
      const delta = deltaText(from, to);
      room -= delta.length;
      if (room < 0) break;
      deltas.push(delta);
      from = to;
    }
    return `[${deltas.join(',')}]`;
  };
  const [back, on] = [fitting([...past].reverse()), fitting(future)];
  return `{"revision":${JSON.stringify(revision)},${head},"past":${back},"future":${on}}`;
}

const written = new WeakMap<JourneyDocument, WeakMap<JourneyDocument, string>>();

/** Of two hundred entries one is new each time; the others are written down already. */
function deltaText(from: JourneyDocument, to: JourneyDocument): string {
  const known = written.get(from) ?? new WeakMap<JourneyDocument, string>();
  written.set(from, known);
  const text = known.get(to) ?? JSON.stringify(deltaOf(from, to));
  known.set(to, text);
  return text;
}

/**
 * The history that was kept, if the draft is still the one that it ends at. One that somebody else saved since begins
 * anew: undo would take their work back.
 */
export function unpackHistory(text: string, draft: JourneyDocument, revision: number): History | null {
  const kept = keptSchema.safeParse(parsedJson(text));
  if (!kept.success) return null;
  const parsed = parseDocument(kept.data.present);
  if (!parsed.ok) return null;
  const isSaved = sameDocument(parsed.document, draft);
  const isOwnSave = kept.data.revision === revision - 1 && isSaved;
  if (!isOwnSave && !isMadeOn(kept.data, { document: draft, revision })) return null;
  const present = isSaved ? draft : parsed.document;
  return {
    past: along(present, kept.data.past).reverse(),
    present,
    future: along(present, kept.data.future),
    gesture: null,
  };
}

function along(present: JourneyDocument, deltas: readonly DocumentDelta[]): JourneyDocument[] {
  let from = present;
  return deltas.map((delta) => {
    from = applyDelta(from, delta);
    return from;
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
