import { useStuckList, useStuckSummary } from '../../api/stuck.ts';
import { ListPanel } from '../../components/list-panel.tsx';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { StuckGroups } from './stuck-groups.tsx';
import { StuckTable } from './stuck-table.tsx';
import { useHelpDialog } from './use-help-dialog.tsx';
import { useStepWords } from './use-step-words.ts';

/** Who cannot go on by themselves: where they stand and why, then each of them. */
export function StuckPeople({ journeyId }: { readonly journeyId: string | undefined }) {
  const t = useMessages('stuck');
  const words = useMessages('components');
  const groups = useStuckSummary(journeyId).data?.groups ?? [];
  const list = useStuckList({ journeyId });
  const ask = useHelpDialog('runs');
  const { reasonOf } = useStepWords();
  const rows = list.items.map(({ id, name, userId, stuckAt, reason, ...item }) => ({
    ...item,
    id,
    runId: id,
    who: name || userId || words.anonymous,
    reason: reasonOf(item.nodeType, reason.code, reason.facts),
    since: stuckAt,
  }));
  return (
    <>
      <Section title={t.groups} flush>
        <StuckGroups
          label={t.groups}
          groups={groups}
          countHeader={t.count}
          reasonOf={({ nodeType, code, facts }) => reasonOf(nodeType, code, facts)}
          ask={ask}
        />
      </Section>
      <Section title={t.people} flush>
        <ListPanel bare list={list} empty={null}>
          <StuckTable label={t.people} rows={rows} ofOne={journeyId !== undefined} ask={ask} />
        </ListPanel>
      </Section>
    </>
  );
}
