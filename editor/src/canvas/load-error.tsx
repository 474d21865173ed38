import { ApiError } from '../api/api-error.ts';
import { NotFound } from '../app/not-found.tsx';
import { ErrorState } from '../components/error-state.tsx';
import classes from './editor.module.css';

/** Stands where a drawing could not be loaded. */
export function LoadError({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  return (
    <div className={classes.failed}>
      <ErrorState error={error} onRetry={onRetry} />
    </div>
  );
}
