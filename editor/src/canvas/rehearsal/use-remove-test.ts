import { type JourneyTest, useCreateTest, useDeleteTest } from '../../api/journey-tests.ts';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** Takes a test away, and brings it back to whoever undoes that: as the last of the list. */
export function useRemoveTest(journeyId: string): (test: JourneyTest) => void {
  const t = useMessages('rehearsal');
  const toast = useToast();
  const remove = useDeleteTest(journeyId);
  const create = useCreateTest(journeyId);
  return ({ id, name, scenario, expect }) => {
    // Its row is gone by then: what is told to a call of a component that is gone is not heard.
    const takeBack = (): void => void create.mutateAsync({ name, scenario, expect }).catch(toast.failed);
    void remove.mutateAsync(id).then(() => toast.done(t.removed(name), takeBack), toast.failed);
  };
}
