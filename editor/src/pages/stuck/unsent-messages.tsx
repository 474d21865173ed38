import { useUnsentList, useUnsentSummary } from '../../api/stuck.ts';
import { ListPanel } from '../../components/list-panel.tsx';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { StuckGroups } from './stuck-groups.tsx';
import { StuckTable } from './stuck-table.tsx';
import { UnsentReason } from './unsent-reason.tsx';
import { useHelpDialog } from './use-help-dialog.tsx';

/** Whose message was not sent, or may not have been: at which steps and why, then each of them. */
export function UnsentMessages({ journeyId }: { readonly journeyId: string | undefined }) {
  const t = useMessages('stuck');
  const words = useMessages('components');
  const groups = useUnsentSummary(journeyId).data?.groups ?? [];
  const list = useUnsentList({ journeyId });
  const ask = useHelpDialog('messages');
  const rows = list.items.map(({ customerName, to, userId, status, reasonCode, error, queuedAt, ...item }) => ({
    ...item,
    who: customerName || to || userId || words.anonymous,
    reason: <UnsentReason nodeType={item.nodeType} code={reasonCode ?? status} error={error} />,
    since: queuedAt,
  }));
  return (
    <>
      <Section anchor="unsent" title={t.unsent} hint={t.unsentHint} flush>
        <StuckGroups
          label={t.unsent}
          groups={groups}
          countHeader={t.unsentCount}
          reasonOf={({ nodeType, code, error }) => <UnsentReason nodeType={nodeType} code={code} error={error} />}
          ask={ask}
        />
      </Section>
      <Section title={t.unsentPeople} flush>
        <ListPanel bare list={list} empty={null}>
          <StuckTable label={t.unsentPeople} rows={rows} ofOne={journeyId !== undefined} ask={ask} />
        </ListPanel>
      </Section>
    </>
  );
}
