import { auditStartedAnswer, driftAnswer } from '@olle/shared/api/drift';
import { z } from 'zod';
import { readDrift, untilBegun } from '../../drift/findings.ts';
import { recordAudit } from '../audit.ts';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { soon } from '../http/soon.ts';

export function driftEndpoints({ database, startAudit }: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/drift',
        summary: 'Whether Postgres and Temporal agree on who waits where: the last comparison, and what it found',
        answers: { 200: driftAnswer },
      },
      async ({ caller }) => ({ status: 200, body: await readDrift(database.sql, caller.workspaceId) }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/drift',
        summary: 'Compares them now: what is safe is repaired, the rest is reported',
        body: z.strictObject({}),
        answers: { 202: auditStartedAnswer },
        errors: ['unavailable'],
      },
      async ({ caller }) => {
        await recordAudit(database.db, caller, 'drift.audit', '');
        const asked = new Date();
        await soon(startAudit());
        await untilBegun(database.sql, asked);
        return { status: 202, body: { running: true } };
      },
    ),
  ];
}
