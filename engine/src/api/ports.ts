import type { MessagePreviewAnswer, MessagePreviewBody, TestSendAnswer, TestSendBody } from '@olle/shared/api/messages';
import type { Page, PageQuery } from '@olle/shared/api/page';
import type { SegmentAnswer, SegmentMember, SegmentPreview } from '@olle/shared/api/segments';
import type { Condition } from '@olle/shared/conditions/condition';
import type { Language } from '@olle/shared/i18n/language';
import type { JsonObject } from '@olle/shared/json';
import type { TransactionSql } from '../db/database.ts';
import type { By } from '../db/once-in.ts';

export interface Enrolled {
  readonly customerId: string;
  readonly entered: boolean;
  readonly runId?: string;
  /** Why not: `reentry_not_allowed`, `not_in_audience`, ... */
  readonly code?: string;
}

export type Support = 'done' | 'not_live';

/** What the API asks of the room that moves customers. */
export interface Movement {
  /**
   * By hand, whatever the trigger, in one transaction; answers stand in the order asked. `within` has that transaction,
   * and may write what belongs to it.
   */
  enrol<T>(
    journeyId: string,
    entries: readonly { customerId: string; payload: JsonObject }[],
    within: (tx: TransactionSql, enter: () => Promise<readonly Enrolled[]>) => Promise<T>,
  ): Promise<T>;
  /** Starts the durable workflow of an enrolment whose row is there. */
  enrolSegment(enrolmentId: string): Promise<void>;
  /** Starts the durable workflow of a migration, or of its undoing, whose row is there. */
  migrate(migrationId: string): Promise<void>;
  /** The journey is active again: those held go on. */
  resume(): Promise<void>;
  /** Those inside a stopped journey leave, or those held in it go on. */
  stop(): Promise<void>;
  /** On record: in the history of the run, and in the audit. */
  exitRun(by: By, runId: string, note: string): Promise<Support>;
  skipRun(by: By, runId: string, note: string): Promise<Support>;
  retryRun(by: By, runId: string, note: string): Promise<Support>;
}

export interface SegmentService {
  create(by: By, segment: { readonly name: string; readonly condition: Condition }): Promise<{ id: string }>;
  /** False: there is no such segment. */
  update(by: By, id: string, change: { readonly name?: string; readonly condition?: Condition }): Promise<boolean>;
  list(workspaceId: string, page: PageQuery): Promise<Page<SegmentAnswer>>;
  get(workspaceId: string, id: string): Promise<SegmentAnswer | null>;
  preview(workspaceId: string, condition: Condition): Promise<SegmentPreview>;
  /** Null: there is no such segment. */
  members(workspaceId: string, id: string, page: PageQuery): Promise<Page<SegmentMember> | null>;
  /** Everyone, in batches; for a segment that exists. */
  export(workspaceId: string, id: string): AsyncIterable<readonly SegmentMember[]>;
  /** The segments that a customer is in now. */
  evaluateFor(workspaceId: string, customerId: string): Promise<{ id: string; name: string }[]>;
}

export interface MessageService {
  /** `language`: of who looks at it. */
  preview(workspaceId: string, draft: MessagePreviewBody, language: Language): Promise<MessagePreviewAnswer>;
  sendTest(workspaceId: string, draft: TestSendBody): Promise<TestSendAnswer>;
}
