import type { Language } from '@olle/shared/i18n/language';
import {
  Footprints,
  Home,
  Inbox,
  Keyboard,
  Languages,
  type LucideIcon,
  MessageSquare,
  Moon,
  Route,
  Search,
  Settings,
  Sparkles,
  Sun,
  TriangleAlert,
  Users,
  UsersRound,
} from 'lucide-react';
import { guide } from '../guide/guide-store.ts';
import type { Command } from './command.ts';
import type { OpenSheet } from './command-store.ts';

type PagePath =
  | '/'
  | '/journeys'
  | '/journeys/gallery'
  | '/customers'
  | '/segments'
  | '/messages'
  | '/inbox'
  | '/stuck'
  | '/settings';

/** What the commands of the whole application are done to. */
export interface AppScope {
  readonly go: (to: PagePath) => void;
  readonly open: (sheet: OpenSheet) => void;
  readonly setLanguage: (language: Language) => void;
  readonly language: () => Language;
  readonly setScheme: (scheme: 'light' | 'dark') => void;
  readonly scheme: () => 'light' | 'dark';
}

const page = (to: PagePath, icon: LucideIcon, ko: string, en: string): Command<AppScope> => ({
  id: `go:${to}`,
  group: 'go',
  icon,
  words: { ko, en },
  run: ({ go }) => go(to),
});

/** What can be done on every page. */
export const appCommands: readonly Command<AppScope>[] = [
  page('/', Home, '홈', 'Home'),
  page('/journeys', Route, '여정', 'Journeys'),
  page('/journeys/gallery', Sparkles, '여정 새로 만들기', 'New journey'),
  page('/customers', Users, '고객', 'Customers'),
  page('/segments', UsersRound, '고객 그룹', 'Segments'),
  page('/messages', MessageSquare, '메시지', 'Messages'),
  page('/inbox', Inbox, '테스트 편지함', 'Test inbox'),
  page('/stuck', TriangleAlert, '결정이 필요한 고객', 'Needs a decision'),
  page('/settings', Settings, '설정', 'Settings'),
  {
    id: 'palette',
    group: 'application',
    icon: Search,
    words: { ko: '명령과 검색', en: 'Commands and search' },
    keys: ['mod+k'],
    keysIn: 'everywhere',
    keysOnly: true,
    run: ({ open }) => open('palette'),
  },
  {
    id: 'help',
    group: 'application',
    icon: Keyboard,
    words: { ko: '단축키 보기', en: 'Keyboard shortcuts' },
    keys: ['?'],
    run: ({ open }) => open('help'),
  },
  {
    id: 'first-journey',
    group: 'application',
    icon: Footprints,
    words: { ko: '첫 여정 안내 열기', en: 'Guide to a first journey' },
    run: guide.begin,
  },
  {
    id: 'language',
    group: 'application',
    icon: Languages,
    words: { ko: 'English로 보기', en: '한국어로 보기' },
    run: ({ language, setLanguage }) => setLanguage(language() === 'ko' ? 'en' : 'ko'),
  },
  {
    id: 'light',
    group: 'application',
    icon: Sun,
    words: { ko: '밝은 화면으로 보기', en: 'Light appearance' },
    enabled: ({ scheme }) => scheme() === 'dark',
    run: ({ setScheme }) => setScheme('light'),
  },
  {
    id: 'dark',
    group: 'application',
    icon: Moon,
    words: { ko: '어두운 화면으로 보기', en: 'Dark appearance' },
    enabled: ({ scheme }) => scheme() === 'light',
    run: ({ setScheme }) => setScheme('dark'),
  },
];
