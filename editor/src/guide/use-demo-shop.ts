import { useQuery } from '@tanstack/react-query';

/** Whether this server plays the demo shop: its pictures are there, and nobody else's page answers for them. */
export function useDemoShop(isAsked: boolean): boolean | undefined {
  const shop = useQuery({
    queryKey: ['demo-shop'],
    queryFn: async () => {
      const { ok, headers } = await fetch('/shop/icon.svg');
      return ok && (headers.get('content-type') ?? '').startsWith('image/svg');
    },
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return shop.data;
}
