import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { queryClient } from '../api/query-client.ts';
import { laterPart } from '../fetched/later-part.tsx';
import { fetchTheRest } from '../fetched/rest.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { cssVariables } from '../theme/css-variables.ts';
import { themeWith } from '../theme/theme.ts';
import { router } from './router.tsx';

// What is said or asked before they are here is shown when they are.
const Toasts = laterPart(() => import('./toasts.tsx').then((module) => module.Toasts));
const ModalsHost = laterPart(() => import('./modals-host.tsx').then((module) => module.ModalsHost));

export function App() {
  const language = useLanguage((state) => state.language);
  const { close } = useMessages('components');
  const theme = useMemo(() => themeWith({ close }), [close]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(fetchOnceUsed, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      // It can write all its variables by itself: a sheet of them would be fetched for nothing.
      deduplicateCssVariables={false}
    >
      <QueryClientProvider client={queryClient}>
        <Toasts />
        <ModalsHost />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Whoever acts before the page has shown itself may need anything. */
function fetchOnceUsed(): () => void {
  const begins = ['pointerdown', 'keydown'] as const;
  for (const each of begins) document.addEventListener(each, fetchTheRest, { once: true });
  return () => {
    for (const each of begins) document.removeEventListener(each, fetchTheRest);
  };
}
