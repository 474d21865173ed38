import './theme/mantine.css';
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import './theme/base.css';
import './theme/families.css';
import { provideTemporal } from '@olle/shared/schedule/provide-temporal';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { sayNotLoaded } from './app/not-loaded.ts';
import { provideRandomUuid } from './app/random-uuid.ts';
import { hearFailedStyles } from './fetched/styles-again.ts';
import { currentLanguage } from './i18n/language-store.ts';
import { fetchWords } from './i18n/messages.ts';

provideRandomUuid(crypto);
hearFailedStyles();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const show = (): void =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
Promise.all([fetchWords(currentLanguage()), provideTemporal()]).then(show, () => sayNotLoaded(root));
