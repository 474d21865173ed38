import { CircleAlert, CircleDashed, TriangleAlert } from 'lucide-react';
import type { ProblemTone } from '../store/problem-tone.ts';

/** Never told by its colour alone. */
export const toneIcons = {
  error: CircleAlert,
  warning: TriangleAlert,
  unset: CircleDashed,
} as const satisfies Record<ProblemTone, unknown>;
