import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { useToast } from '../components/use-toast.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { type AppScope, appCommands } from './app-commands.ts';
import { bind } from './command.ts';
import { useCommandStore } from './command-store.ts';
import { useProvideCommands } from './use-provide-commands.ts';

/** Gives what can be done on every page to the palette, the keys and the help sheet. */
export function useAppCommands(): void {
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme();
  const toast = useToast();
  const latest = useRef({ navigate, setColorScheme, scheme, toast });
  latest.current = { navigate, setColorScheme, scheme, toast };
  const commands = useMemo(() => {
    const scope: AppScope = {
      go: (to) => void latest.current.navigate({ to }),
      open: (sheet) => useCommandStore.getState().open(sheet),
      language: () => useLanguage.getState().language,
      setLanguage: (language) => {
        useLanguage.getState().setLanguage(language).catch(latest.current.toast.failed);
      },
      scheme: () => latest.current.scheme,
      setScheme: (next) => latest.current.setColorScheme(next),
    };
    return appCommands.map((command) => bind(command, scope));
  }, []);
  useProvideCommands('application', commands);
}
