import {
  couponCodesAnswer,
  couponCodesBody,
  couponPoolBody,
  couponPoolCreatedAnswer,
  couponPoolListAnswer,
} from '@olle/shared/api/coupon-pools';
import { idOf } from '@olle/shared/api/fields';
import { pageQuery } from '@olle/shared/api/page';
import { z } from 'zod';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { importCodes } from './import-codes.ts';
import { addCodes, createPool, listPools } from './pools.ts';

export function couponPoolEndpoints({ database }: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'post',
        path: '/api/coupon-pools',
        summary: 'New coupon pool',
        body: couponPoolBody,
        answers: { 201: couponPoolCreatedAnswer },
        errors: ['coupon_pool_name_taken'],
      },
      async ({ caller, body }) => ({ status: 201, body: await createPool(database, caller, body.name) }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/coupon-pools',
        summary: 'Coupon pools, newest first, with what is left',
        query: pageQuery,
        answers: { 200: couponPoolListAnswer },
      },
      async ({ caller, query }) => ({ status: 200, body: await listPools(database.sql, caller.workspaceId, query) }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/coupon-pools/{id}/codes',
        summary: 'Adds codes, as JSON or as a CSV of any length; those that the pool has are left out and counted',
        params: z.object({ id: idOf('coupon_pool_not_found') }),
        body: couponCodesBody,
        answers: { 200: couponCodesAnswer },
        errors: ['coupon_pool_not_found', 'rate_limited'],
        bodyLimit: 5_000_000,
        csv: async ({ caller, params, stream }) => ({
          status: 200,
          body: await importCodes(database, caller, params.id, stream),
        }),
      },
      async ({ caller, params, body }) => ({
        status: 200,
        body: await addCodes(database, caller, params.id, body.codes),
      }),
    ),
  ];
}
