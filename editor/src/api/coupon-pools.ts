import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

export interface CouponPool {
  readonly id: string;
  readonly name: string;
  readonly total?: number;
  readonly issued?: number;
  readonly available?: number;
  readonly createdAt?: string;
}

const path = '/api/coupon-pools';

export const useCouponPools = (): List<CouponPool> => useList<CouponPool>(path, { query: { limit: 200 } });

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
    api.post<{ added?: number }>(`${path}/${encodeURIComponent(id)}/codes`, { codes }),
  );
