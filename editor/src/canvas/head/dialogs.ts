import { part } from '../../fetched/part.tsx';

// What opens over the drawing, each fetched once the drawing shows itself.

export const PublishDialog = part(() => import('./publish-dialog.tsx').then((module) => module.PublishDialog));
export const ActivateDialog = part(() => import('./activate-dialog.tsx').then((module) => module.ActivateDialog));
export const EnrolDialog = part(() => import('./enrol-dialog.tsx').then((module) => module.EnrolDialog));
export const ResumeDialog = part(() => import('./resume-dialog.tsx').then((module) => module.ResumeDialog));
export const StopDialog = part(() => import('./stop-dialog.tsx').then((module) => module.StopDialog));
export const VersionsDialog = part(() =>
  import('../versions/versions-dialog.tsx').then((module) => module.VersionsDialog),
);
export const VersionTextDialog = part(() =>
  import('../text/version-text-dialog.tsx').then((module) => module.VersionTextDialog),
);
