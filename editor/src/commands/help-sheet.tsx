import { Button, Modal, Switch } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { commandGroups } from './command.ts';
import { commandsOf, useCommandStore } from './command-store.ts';
import classes from './help-sheet.module.css';
import { KeySigns } from './key-signs.tsx';
import { keysOf } from './keys-of.ts';
import { singleKeys } from './single-keys.ts';
import { useBackCloses } from './use-back-closes.ts';
import { useReturnFocus } from './use-return-focus.ts';

/** Every shortcut that counts on this page, by what it does. */
export function HelpSheet() {
  const t = useMessages('commands');
  const language = useLanguage((state) => state.language);
  const provided = useCommandStore((state) => state.provided);
  useReturnFocus();
  const [single, setSingle] = useState(singleKeys.on);
  const commands = commandsOf({ provided }).filter((command) => keysOf(command).length > 0);
  const guide = commandsOf({ provided }).find(({ id }) => id === 'first-journey');
  const close = (): void => useCommandStore.getState().open(null);
  useBackCloses({ close });
  const begin = (): void => {
    close();
    // The sheet gives the focus back first.
    setTimeout(() => guide?.run());
  };
  const groups = commandGroups
    .map((group) => ({ group, commands: commands.filter((command) => command.group === group) }))
    .filter((each) => each.commands.length > 0);
  return (
    <Modal opened onClose={close} title={t.help} size={860}>
      <p className={classes.hint}>{t.helpHint}</p>
      <div className={classes.groups}>
        {groups.map((each) => (
          <section key={each.group} className={classes.group}>
            <h3 className={classes.title}>{t.groups[each.group]}</h3>
            <dl className={classes.list}>
              {each.commands.map((command) => (
                <div key={command.id} className={classes.line}>
                  <dt>{command.words[language]}</dt>
                  <dd className={classes.keys}>
                    {keysOf(command).map((keys, index) => (
                      <Fragment key={keys}>
                        {index > 0 && <span className={classes.or}>{t.or}</span>}
                        <KeySigns keys={keys} isAsked />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {guide && (
        <Button mt={16} leftSection={<guide.icon size={14} aria-hidden />} onClick={begin}>
          {guide.words[language]}
        </Button>
      )}
      <Switch
        mt={20}
        label={t.singleKeys}
        description={t.singleKeysHint}
        checked={single}
        onChange={({ currentTarget }) => {
          singleKeys.switch(currentTarget.checked);
          setSingle(singleKeys.on);
        }}
      />
    </Modal>
  );
}
