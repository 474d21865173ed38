import { useNavigate, useSearch } from '@tanstack/react-router';
import { useInbox } from '../../api/inbox.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Page } from '../../components/page.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './inbox-page.module.css';
import { MailList } from './mail-list.tsx';
import { MailView } from './mail-view.tsx';

/** Two panes, as in a mail client: the list, and the mail that was chosen (the newest at first). */
export function InboxPage() {
  const t = useMessages('inbox');
  const { to = '', mail: chosen } = useSearch({ from: '/frame/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const list = useInbox(to);
  const mail = list.items.find(({ id }) => id === chosen) ?? list.items[0];
  return (
    <Page title={t.title} hint={t.hint}>
      <FilterBar>
        <SearchField
          label={t.search}
          value={to}
          onSearch={(text) => void navigate({ search: { to: text || undefined }, replace: true })}
        />
      </FilterBar>
      <ListPanel
        list={list}
        empty={
          to ? (
            <EmptyState title={t.noneFound} />
          ) : (
            <EmptyState title={t.emptyTitle} hint={t.emptyHint}>
              <ButtonLink to="/journeys">{t.toJourneys}</ButtonLink>
            </EmptyState>
          )
        }
      >
        <div className={classes.panes}>
          <MailList
            mails={list.items}
            current={mail?.id}
            onChoose={(id) =>
              void navigate({ search: (before) => ({ ...before, mail: id }), replace: true, resetScroll: false })
            }
          />
          {mail ? <MailView mail={mail} /> : <p className={classes.choose}>{t.choose}</p>}
        </div>
      </ListPanel>
    </Page>
  );
}
