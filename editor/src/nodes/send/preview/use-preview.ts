import { useDebouncedValue } from '@mantine/hooks';
import type { MessagePreviewAnswer } from '@olle/shared/api/messages';
import type { EmailContent } from '@olle/shared/messages/email/channel';
import type { Category } from '@olle/shared/messages/gate';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../../api/client.ts';
import { useCustomers } from '../../../api/customers.ts';
import { useEditor } from '../../../canvas/store/editor-context.tsx';
import { documentOf } from '../../../canvas/store/editor-store.ts';
import { useLanguage } from '../../../i18n/language-store.ts';

/** Whom a message is shown for: with what they did then, or with the latest that they did. */
export interface Whom {
  readonly customer: NonNullable<MessagePreviewAnswer['customer']>;
  readonly event?: { readonly id: number; readonly at: string } | undefined;
}

/** The message for the latest who began the journey by their own doing, until somebody else is chosen. */
export function usePreview(
  { channel, category }: { readonly channel: string; readonly category: Category | undefined },
  content: EmailContent,
) {
  const language = useLanguage((state) => state.language);
  const journeyId = useEditor((state) => state.journeyId);
  const event = useEditor((state) => {
    const { trigger } = documentOf(state);
    return trigger.type === 'event' ? trigger.event : '';
  });
  // Undefined until it is known whom there is; null: nobody in particular.
  const [whom, choose] = useState<Whom | null>();
  const { items, isPending } = useCustomers('');
  const [written] = useDebouncedValue(content, 250);
  const { customer, event: then } = whom ?? {};
  const to = {
    channel,
    ...(category && { category }),
    journeyId,
    ...(customer && { customerId: customer.customerId }),
    ...(event !== '' && whom !== null && { event: { name: event, ...(then && { id: then.id }) } }),
  };
  const asked = { ...to, content: written };
  const preview = useQuery({
    queryKey: ['preview', language, asked],
    queryFn: ({ signal }) => api.post<MessagePreviewAnswer>('/api/messages/preview', asked, {}, signal),
    placeholderData: (previous) => previous,
    retry: false,
    enabled: whom !== undefined || event !== '',
  });
  const { data, isError } = preview;
  useEffect(() => {
    if (whom !== undefined || isPending) return;
    // Who does the same meanwhile does not take the place of who is looked at.
    if (data?.customer) choose({ customer: data.customer, event: data.event ?? undefined });
    // A greeting without a name says little.
    else if (event === '' || data || isError) choose(items[0] ? { customer: items[0] } : null);
  }, [whom, isPending, items, data, isError, event]);
  return { preview, whom, choose, event, to };
}
