import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { LayoutTemplate, Plus } from 'lucide-react';
import { useCreateJourney } from '../../api/journeys.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** Makes an empty draft and opens its canvas; or leads to the journeys that are ready-made. */
export function CreateJourney() {
  const t = useMessages('journeys');
  const gallery = useMessages('gallery');
  const toast = useToast();
  const navigate = useNavigate();
  const creating = useCreateJourney();
  const create = (): void =>
    creating.mutate(t.newName, {
      onSuccess: ({ id }) => void navigate({ to: '/journeys/$journeyId', params: { journeyId: id } }),
      onError: toast.failed,
    });
  return (
    <Group gap={8}>
      <ButtonLink to="/journeys/gallery" leftSection={<LayoutTemplate size={16} aria-hidden />}>
        {gallery.open}
      </ButtonLink>
      <Button variant="filled" leftSection={<Plus size={16} />} loading={creating.isPending} onClick={create}>
        {t.create}
      </Button>
    </Group>
  );
}
