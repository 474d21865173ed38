import type { SeenValuesQuery } from '@olle/shared/api/settings';
import type { Hono } from 'hono';
import type { Database } from '../db/database.ts';
import type { Redriven } from '../ingest/redrive.ts';
import type { SeenValue } from '../ingest/seen-values.ts';
import type { Log } from '../platform/log.ts';
import type { MessageService, Movement, SegmentService } from './ports.ts';

/** All that the API is given by the process that runs it. */
export interface AppDependencies {
  readonly database: Database;
  /** Tells who is calling, and nothing else: whoever asks for much keeps nobody from signing in. */
  readonly door: Pick<Database, 'db'>;
  readonly movement: Movement;
  readonly segments: SegmentService;
  readonly messages: MessageService;
  /** Which parts answer; all of them, or this installation takes no traffic. */
  readonly readiness: () => Promise<Readonly<Record<'postgres' | 'temporal' | 'worker', boolean>>>;
  /** Mounted at `/v1`. */
  readonly ingest: Hono;
  /** Pages for customers and the demo shop; each knows its own paths. */
  readonly pages: readonly Hono[];
  /** The built editor. */
  readonly editorFolder: string;
  readonly settings: {
    readonly publicUrl: string;
    readonly secret: string;
    /** Prefix of workflow ids. */
    readonly instance: string;
    /** Shown in the settings; absent when only its hash is known. */
    readonly writeKey?: string | undefined;
  };
  /** Takes dead letters in again; without ids, all of the workspace. */
  readonly redriveDeadLetters: (workspaceId: string, ids?: readonly string[]) => Promise<Redriven>;
  /** The events that customers sent, with the properties seen in them. */
  readonly eventNames: (
    workspaceId: string,
  ) => Promise<readonly { name: string; count: number; properties: readonly string[] }[]>;
  /** Dotted paths of the attributes that customers have. */
  readonly attributeNames: (workspaceId: string) => Promise<readonly string[]>;
  /** What a property or an attribute often is. */
  readonly seenValues: (workspaceId: string, asked: SeenValuesQuery) => Promise<readonly SeenValue[]>;
  /** Compares Postgres with Temporal now, unless that is being done. */
  readonly startAudit: () => Promise<void>;
  /** Temporal's run of a workflow, for the link to its history; null when it is no more. */
  readonly workflowRunId?: (workflowId: string) => Promise<string | null>;
  readonly log: Log;
}
