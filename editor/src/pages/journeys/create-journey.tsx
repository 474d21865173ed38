import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useCreateJourney } from '../../api/journeys.ts';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** Makes an empty draft and opens its canvas. */
export function CreateJourney() {
  const t = useMessages('journeys');
  const toast = useToast();
  const navigate = useNavigate();
  const creating = useCreateJourney();
  const create = (): void =>
    creating.mutate(t.newName, {
      onSuccess: ({ id }) => void navigate({ to: '/journeys/$journeyId', params: { journeyId: id } }),
      onError: toast.failed,
    });
  return (
    <Button variant="filled" leftSection={<Plus size={16} />} loading={creating.isPending} onClick={create}>
      {t.create}
    </Button>
  );
}
