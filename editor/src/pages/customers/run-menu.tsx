import { ActionIcon, Menu } from '@mantine/core';
import type { RunItem } from '@olle/shared/api/runs';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Support } from '../../api/runs.ts';
import { SupportDialog } from '../../canvas/run/support-dialog.tsx';
import { supportsFor } from '../../canvas/run/supports-for.ts';
import { intoPage } from '../../components/into-page.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** What whoever is on the phone with this customer can do about one journey, without leaving their page. */
export function RunMenu({ run }: { readonly run: RunItem }) {
  const t = useMessages('customers');
  const words = useMessages('run');
  const [asked, setAsked] = useState<Support | null>(null);
  const offered = supportsFor(run);
  if (offered.length === 0) return null;
  return (
    <>
      <Menu portalProps={intoPage}>
        <Menu.Target>
          <ActionIcon aria-label={t.helpIn(run.journeyName || t.untitled)}>
            <Ellipsis size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((support) => (
            <Menu.Item key={support} onClick={() => setAsked(support)}>
              {words.support[support].action}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked && <SupportDialog runId={run.id} support={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
