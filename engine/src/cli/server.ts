import { type JourneyTestAnswer, type JourneyTestBody, journeyTestAnswer } from '@olle/shared/api/journey-tests';
import {
  createdJourneyAnswer,
  type JourneyAnswer,
  journeyAnswer,
  type ProblemAnswer,
  savedAnswer,
} from '@olle/shared/api/journeys';
import { type SegmentAnswer, segmentAnswer } from '@olle/shared/api/segments';
import { settingsAnswer } from '@olle/shared/api/settings';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { z } from 'zod';
import { wordsOf } from './words.ts';
import { Trouble, type World } from './world.ts';

interface Saved {
  readonly revision: number;
  readonly problems: readonly ProblemAnswer[];
}

/** What the commands ask of a running Olle. */
export interface Server {
  readonly journeys: () => Promise<readonly JourneyAnswer[]>;
  readonly journey: (id: string) => Promise<JourneyAnswer>;
  readonly create: (document: JourneyDocument) => Promise<Saved & { readonly id: string }>;
  /** Null: somebody else saved meanwhile. */
  readonly save: (id: string, document: JourneyDocument, revision: number) => Promise<Saved | null>;
  readonly tests: (journeyId: string) => Promise<readonly JourneyTestAnswer[]>;
  readonly addTest: (journeyId: string, test: JourneyTestBody) => Promise<JourneyTestAnswer>;
  readonly changeTest: (journeyId: string, testId: string, test: JourneyTestBody) => Promise<JourneyTestAnswer>;
  readonly removeTest: (journeyId: string, testId: string) => Promise<void>;
  readonly segments: () => Promise<readonly SegmentAnswer[]>;
  readonly timezone: () => Promise<string>;
}

const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const conflictCode = 'revision_conflict';

// A newer server may say more than this program knows of: what it needs is what it asks for.
const journeyShape = z.object(journeyAnswer.shape);
const testShape = z.object(journeyTestAnswer.shape);
const segmentShape = z.object(segmentAnswer.shape);
const savedShape = savedAnswer.loose();
const createdShape = createdJourneyAnswer.loose();

export function openServer(world: World): Server {
  const words = wordsOf(world.language);
  const url = world.url || 'http://127.0.0.1:4400';
  if (!URL.canParse(url)) throw new Trouble(words.badUrl(url));
  const key = world.adminKey;
  if (!key) throw new Trouble(words.noKey);
  // Else whoever builds the request would say what is wrong with it, key and all.
  if (!/^[\x21-\x7e]+$/.test(key)) throw new Trouble(words.badKey);

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await world
      .fetch(new URL(path, url).href, {
        method,
        headers: {
          Authorization: `Bearer ${key}`,
          'Accept-Language': world.language,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(60_000),
      })
      .catch((err: unknown) => {
        throw new Trouble(words.unreachable(url, causeOf(err)));
      });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok && answer !== undefined) return { answer, code: null };
    const refused = refusal.safeParse(answer);
    if (!refused.success) throw new Trouble(words.noOlle(url, String(response.status)));
    const { code, message } = refused.data.error;
    if (code !== conflictCode) throw new Trouble(words.refused(code, message));
    return { answer, code };
  }

  const ask = async <T>(schema: z.ZodType<T>, method: string, path: string, body?: unknown): Promise<T> =>
    read(schema, (await call(method, path, body)).answer);

  function read<T>(schema: z.ZodType<T>, answer: unknown): T {
    const parsed = schema.safeParse(answer);
    if (!parsed.success) throw new Trouble(words.noOlle(url, parsed.error.issues[0]?.path.join('.') ?? ''));
    return parsed.data;
  }

  async function all<T>(schema: z.ZodType<T>, path: string): Promise<T[]> {
    const page = z.object({ items: z.array(schema), nextCursor: z.string().nullable() });
    const items: T[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query = new URLSearchParams({ limit: '200', ...(cursor && { cursor }) });
      const next: z.infer<typeof page> = await ask(page, 'GET', `${path}?${query.toString()}`);
      items.push(...next.items);
      cursor = next.nextCursor;
    }
    return items;
  }

  const ofJourney = (id: string): string => `/api/journeys/${encodeURIComponent(id)}`;
  const ofTest = (id: string, testId: string): string => `${ofJourney(id)}/tests/${encodeURIComponent(testId)}`;
  return {
    journeys: () => all(journeyShape, '/api/journeys'),
    journey: (id) => ask(journeyShape, 'GET', ofJourney(id)),
    create: (document) => ask(createdShape, 'POST', '/api/journeys', { document }),
    save: async (id, document, revision) => {
      const { answer, code } = await call(
        'PUT',
        `${ofJourney(id)}/draft`,
        { document },
        { 'If-Match': String(revision) },
      );
      return code === null ? read(savedShape, answer) : null;
    },
    tests: (id) => all(testShape, `${ofJourney(id)}/tests`),
    addTest: (id, test) => ask(testShape, 'POST', `${ofJourney(id)}/tests`, test),
    changeTest: (id, testId, test) => ask(testShape, 'PUT', ofTest(id, testId), test),
    removeTest: async (id, testId) => void (await call('DELETE', ofTest(id, testId))),
    segments: () => all(segmentShape, '/api/segments'),
    timezone: async () => (await ask(z.object(settingsAnswer.shape), 'GET', '/api/settings')).timezone,
  };
}

/** `fetch failed` says nothing; its cause does. */
function causeOf(err: unknown): string {
  if (!(err instanceof Error)) return String(err);
  return err.cause instanceof Error ? err.cause.message || String(err.cause) : err.message;
}
