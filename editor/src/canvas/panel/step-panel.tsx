import { ActionIcon, Menu, Tabs } from '@mantine/core';
import type { JourneyNode } from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import { Ellipsis } from 'lucide-react';
import { intoPage } from '../../components/into-page.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { nodeForm } from '../../nodes/forms.ts';
import { CommandMenuItems } from '../commands/command-menu.tsx';
import { useNodeWords } from '../flow/use-words.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { Fields } from './fields.tsx';
import { KeepTyping } from './keep-typing.tsx';
import { Later } from './later.tsx';
import classes from './panel.module.css';
import { PanelHead } from './panel-head.tsx';
import { PanelProblems } from './panel-problems.tsx';
import { WaitingHere } from './waiting-here.tsx';

export function StepPanel({ nodeId }: { readonly nodeId: string }) {
  const node = useEditor((state) => nodeById(documentOf(state), nodeId));
  return node ? <Settings node={node} /> : null;
}

function Settings({ node }: { readonly node: JourneyNode }) {
  const t = useMessages('canvas');
  const store = useEditorStore();
  const words = useNodeWords(node.type);
  const waiting = useEditor(({ figures }) => figures?.nodes[node.id]?.waiting ?? 0);
  const Form = nodeForm(node.type);
  const form = (
    <div className={classes.body}>
      <Fields>
        <KeepTyping nodeId={node.id}>
          <Form
            nodeId={node.id}
            config={node.config}
            onChange={(config) =>
              store.getState().apply({ type: 'set_config', id: node.id, config }, `config:${node.id}`)
            }
          />
        </KeepTyping>
        <span className={classes.id}>{t.stepId(node.id)}</span>
      </Fields>
    </div>
  );
  return (
    <>
      <PanelHead title={words.name} hint={words.hint} actions={<StepMenu />} />
      <PanelProblems nodeId={node.id} />
      {waiting === 0 ? (
        <Later>{form}</Later>
      ) : (
        <Tabs defaultValue="settings" keepMounted={false}>
          <Tabs.List px={12} mb={12}>
            <Tabs.Tab value="settings">{t.settingsTab}</Tabs.Tab>
            <Tabs.Tab value="people">{t.waitingTab(waiting)}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="settings">
            <Later>{form}</Later>
          </Tabs.Panel>
          <Tabs.Panel value="people">
            <WaitingHere nodeId={node.id} />
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}

function StepMenu() {
  const t = useMessages('canvas');
  return (
    <Menu portalProps={intoPage}>
      <Menu.Target>
        <ActionIcon aria-label={t.stepMenu}>
          <Ellipsis size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CommandMenuItems place="step" />
      </Menu.Dropdown>
    </Menu>
  );
}
