import { idOf } from '@olle/shared/api/fields';
import { pageQuery } from '@olle/shared/api/page';
import {
  memberListAnswer,
  segmentAnswer,
  segmentBody,
  segmentChangeBody,
  segmentCreatedAnswer,
  segmentListAnswer,
  segmentPreviewAnswer,
  segmentPreviewBody,
} from '@olle/shared/api/segments';
import { z } from 'zod';
import { memberCsv } from '../../segments/member-csv.ts';
import type { AppDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { readCondition } from './read-condition.ts';

const segmentParams = z.object({ id: idOf('segment_not_found') });

export function segmentEndpoints({ segments }: AppDependencies): Endpoint[] {
  const read = async (workspaceId: string, id: string) => {
    const segment = await segments.get(workspaceId, id);
    if (!segment) throw new ApiError('segment_not_found');
    return segment;
  };
  return [
    endpoint(
      {
        method: 'post',
        path: '/api/segments',
        summary: 'New segment',
        body: segmentBody,
        answers: { 201: segmentCreatedAnswer },
        errors: ['condition_invalid'],
      },
      async ({ caller, body: { name, condition }, language }) => {
        const { id } = await segments.create(caller, { name, condition: readCondition(condition, language) });
        return { status: 201, body: { id } };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/segments',
        summary: 'Segments',
        query: pageQuery,
        answers: { 200: segmentListAnswer },
      },
      async ({ caller, query }) => ({ status: 200, body: await segments.list(caller.workspaceId, query) }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/segments/{id}',
        summary: 'One segment',
        params: segmentParams,
        answers: { 200: segmentAnswer },
        errors: ['segment_not_found'],
      },
      async ({ caller, params }) => ({ status: 200, body: await read(caller.workspaceId, params.id) }),
    ),
    endpoint(
      {
        method: 'put',
        path: '/api/segments/{id}',
        summary: 'Rename a segment, or change whom it holds',
        params: segmentParams,
        body: segmentChangeBody,
        answers: { 200: segmentAnswer },
        errors: ['segment_not_found', 'condition_invalid'],
      },
      async ({ caller, params: { id }, body: { name, condition }, language }) => {
        const change = {
          ...(name === undefined ? {} : { name }),
          ...(condition === undefined ? {} : { condition: readCondition(condition, language) }),
        };
        if (!(await segments.update(caller, id, change))) throw new ApiError('segment_not_found');
        return { status: 200, body: await read(caller.workspaceId, id) };
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/segments/preview',
        summary: 'Whom a condition would hold: how many, and some of them',
        body: segmentPreviewBody,
        answers: { 200: segmentPreviewAnswer },
        errors: ['condition_invalid'],
        unremembered: true,
      },
      async ({ caller, body, language }) => ({
        status: 200,
        body: await segments.preview(caller.workspaceId, readCondition(body.condition, language)),
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/segments/{id}/members',
        summary: 'Who is in a segment',
        params: segmentParams,
        query: pageQuery,
        answers: { 200: memberListAnswer },
        errors: ['segment_not_found'],
      },
      async ({ caller, params, query }) => {
        const page = await segments.members(caller.workspaceId, params.id, query);
        if (!page) throw new ApiError('segment_not_found');
        return { status: 200, body: page };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/segments/{id}/export.csv',
        summary: 'Everyone in a segment, as CSV',
        params: segmentParams,
        answers: { 200: z.string() },
        errors: ['segment_not_found'],
        media: 'text/csv',
      },
      async ({ caller, params }) => {
        await read(caller.workspaceId, params.id);
        const lines = memberCsv(segments.export(caller.workspaceId, params.id));
        return csv(ReadableStream.from(lines).pipeThrough(new TextEncoderStream()), `segment-${params.id}.csv`);
      },
    ),
  ];
}

const csv = (body: ReadableStream, fileName: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  });
