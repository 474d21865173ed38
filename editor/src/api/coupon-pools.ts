import type { CouponImportAnswer, CouponPoolAnswer, couponCodesAnswer } from '@olle/shared/api/coupon-pools';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

const path = '/api/coupon-pools';

export const useCouponPools = (): List<CouponPoolAnswer> => useList<CouponPoolAnswer>(path, { query: { limit: 200 } });

function usePoolWrite<Input, Output>(write: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: ['coupon-pools'] }),
  });
}

export const useCreatePool = () => usePoolWrite((name: string) => api.post<{ id: string }>(path, { name }));

export const useAddCodes = () =>
  usePoolWrite(({ id, codes }: { id: string; codes: readonly string[] }) =>
    api.post<z.infer<typeof couponCodesAnswer>>(`${path}/${encodeURIComponent(id)}/codes`, { codes }),
  );

export const useImportCodes = () =>
  usePoolWrite(({ id, file }: { id: string; file: File }) =>
    api.upload<CouponImportAnswer>(`${path}/${encodeURIComponent(id)}/codes`, file, 'text/csv'),
  );
