import { ActionIcon, Menu } from '@mantine/core';
import { languages } from '@olle/shared/i18n/language';
import { Languages } from 'lucide-react';
import { useToast } from '../components/use-toast.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';

/** Each language is called as its own speakers call it. */
const ownNames = { ko: '한국어', en: 'English' } as const;

export function LanguageMenu() {
  const t = useMessages('app');
  const toast = useToast();
  const { language, setLanguage } = useLanguage();
  return (
    <Menu position="top-end" withinPortal={false} floatingStrategy="fixed">
      <Menu.Target>
        <ActionIcon aria-label={t.language} title={t.language}>
          <Languages size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            fw={each === language ? 600 : 400}
            aria-current={each === language}
            onClick={() => void setLanguage(each).catch(toast.failed)}
          >
            {ownNames[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
