import { Button } from '@mantine/core';
import type { SegmentMember } from '@olle/shared/api/segments';
import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { pathIdOf } from '../../api/customers.ts';
import { segmentPath, useMembers } from '../../api/segments.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Section } from '../../components/section.tsx';
import type { Column } from '../../components/table-head.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './segment-editor.module.css';

export function Members({ segmentId }: { readonly segmentId: string }) {
  const t = useMessages('segments');
  const words = useMessages('components');
  const format = useFormat();
  const list = useMembers(segmentId);
  const sinceColumn: Column<SegmentMember> = {
    id: 'since',
    header: t.since,
    width: 200,
    cell: ({ since }) => <span className="quiet">{since ? format.ago(since) : '–'}</span>,
  };
  return (
    <Section
      title={t.members}
      hint={t.membersHint}
      flush
      actions={
        <Button
          component="a"
          href={`${segmentPath(segmentId)}/export.csv`}
          download
          size="compact-sm"
          leftSection={<Download size={14} aria-hidden />}
        >
          {t.download}
        </Button>
      }
    >
      <ListPanel bare list={list} empty={<p className={classes.membersNote}>{t.noMembers}</p>}>
        <DataTable
          label={t.members}
          rows={list.items}
          keyOf={({ customerId }) => customerId}
          columns={[
            {
              id: 'name',
              header: t.member,
              cell: (member) => (
                <Link data-door to="/customers/$userId" params={{ userId: pathIdOf(member) }}>
                  {member.name || member.userId || words.anonymous}
                </Link>
              ),
            },
            { id: 'userId', header: t.userId, width: 200, cell: ({ userId }) => userId ?? '–' },
            ...(list.items.some(({ since }) => since !== null) ? [sinceColumn] : []),
          ]}
        />
      </ListPanel>
    </Section>
  );
}
