import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { signIn } from '../../api/session.ts';
import { LanguageMenu } from '../../app/language-menu.tsx';
import { ThemeMenu } from '../../app/theme-menu.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { innerPath } from './inner-path.ts';
import { KeyForm } from './key-form.tsx';
import classes from './sign-in-page.module.css';

export function SignInPage() {
  const t = useMessages('signIn');
  const { token, next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const entering = useMutation({
    mutationFn: signIn,
    onSuccess: async () => {
      client.clear();
      await navigate({ href: innerPath(next), replace: true });
    },
  });
  const { mutate, isIdle } = entering;
  useEffect(() => {
    document.title = `${t.title} · Olle`;
  }, [t]);
  useEffect(() => {
    // A link works once: drawing twice must not spend it twice.
    if (token !== undefined && isIdle) mutate({ token });
  }, [token, mutate, isIdle]);

  return (
    <main className={classes.page}>
      <div className={classes.box}>
        <div className={classes.head}>
          <img src="/olle.svg" alt="" width={36} height={36} />
          <span>
            <LanguageMenu />
            <ThemeMenu />
          </span>
        </div>
        <h1>{t.title}</h1>
        <p className={classes.what}>{t.what}</p>
        {token !== undefined && entering.isPending ? (
          <p role="status">{t.withLink}</p>
        ) : (
          <KeyForm
            onSubmit={entering.mutate}
            entering={entering.isPending}
            error={entering.error}
            byLink={token !== undefined}
          />
        )}
      </div>
    </main>
  );
}
