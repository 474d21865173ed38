import { ActionIcon, Tabs } from '@mantine/core';
import { localMinuteOf } from '@olle/shared/schedule/local-minute';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWorkspaceZone } from '../../api/session.ts';
import { useReturnFocus } from '../../commands/use-return-focus.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import panelClasses from '../panel/panel.module.css';
import { PanelHead } from '../panel/panel-head.tsx';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf, type RehearsalTab } from '../store/editor-store.ts';
import { firstMadeUp, type MadeUp } from './made-up.ts';
import { OneTab } from './one-tab.tsx';
import { PastTab } from './past-tab.tsx';
import { useTestResults } from './test-results.tsx';
import { TestsTab } from './tests-tab.tsx';
import { useBacktest } from './use-backtest.ts';
import { useExample } from './use-example.ts';

const tabs: readonly RehearsalTab[] = ['one', 'tests', 'past'];

const exampleName = { ko: '김하나', en: 'Hana Kim' };

/** Whom the rehearsal begins with, until somebody changes them: what events say may become known only now. */
function useMadeUp(): [MadeUp, (madeUp: MadeUp) => void] {
  const store = useEditorStore();
  const zone = useWorkspaceZone();
  const language = useLanguage((state) => state.language);
  const example = useExample();
  const [began] = useState(() => ({
    document: documentOf(store.getState()),
    at: localMinuteOf(Date.now(), zone),
  }));
  const first = useMemo(
    () => firstMadeUp(began.document, { name: exampleName[language], at: began.at, example }),
    [began, language, example],
  );
  const [changed, change] = useState<MadeUp | null>(null);
  return [changed ?? first, change];
}

/** Beside the canvas, in place of the settings: one customer, the saved tests, or the past. */
export function RehearsalPanel({ journeyId }: { readonly journeyId: string }) {
  const t = useMessages('rehearsal');
  useReturnFocus();
  const store = useEditorStore();
  const tab = useEditor((state) => state.rehearsing ?? 'one');
  const setTab = (next: RehearsalTab): void => store.getState().setRehearsing(next);
  const [madeUp, setMadeUp] = useMadeUp();
  const results = useTestResults();
  const backtest = useBacktest(journeyId);
  return (
    <aside className={panelClasses.panel} aria-label={t.title}>
      <PanelHead
        title={t.title}
        hint={t.hint}
        actions={
          <ActionIcon aria-label={t.close} onClick={() => store.getState().setRehearsing(null)}>
            <X size={16} />
          </ActionIcon>
        }
      />
      {/* Only the tab that is open draws on the canvas. */}
      <Tabs value={tab} onChange={(next) => setTab(tabs.find((each) => each === next) ?? 'one')} keepMounted={false}>
        <Tabs.List grow>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t.tabs[each]}
              {each === 'tests' && results.failing > 0 && ` (${results.failing})`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="one">
          <OneTab journeyId={journeyId} value={madeUp} onChange={setMadeUp} />
        </Tabs.Panel>
        <Tabs.Panel value="tests">
          <TestsTab journeyId={journeyId} results={results} onRehearse={() => setTab('one')} />
        </Tabs.Panel>
        <Tabs.Panel value="past">
          <PastTab backtest={backtest} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
