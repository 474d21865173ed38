import type { Names } from '../../i18n/names.ts';
import type { Json } from '../../json.ts';
import type { JourneyDocument, JourneyNode } from '../document.ts';

/** A key of the settings, or one member of a list (a branch, a variant, a rule) by the name that people know it by. */
export type SettingStep = { readonly key: string } | { readonly item: string };

/** One setting that differs; absent on a side: it is not set there. */
export interface SettingChange {
  readonly path: readonly SettingStep[];
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** What differs in meaning between two documents; `nodeId` null is the journey itself, `trigger` its start. */
export type DocumentChange =
  | { readonly code: 'first_version'; readonly nodeId: null }
  | { readonly code: 'node_added' | 'node_removed'; readonly nodeId: string; readonly node: JourneyNode }
  | {
      readonly code: 'node_replaced';
      readonly nodeId: string;
      readonly before: JourneyNode;
      readonly after: JourneyNode;
    }
  | {
      readonly code: 'node_changed';
      readonly nodeId: string;
      readonly node: JourneyNode;
      readonly change: SettingChange;
    }
  /** An output leads elsewhere; null: nowhere, the run ends there. */
  | {
      readonly code: 'path_changed';
      readonly nodeId: string;
      readonly output: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly code: 'trigger_changed'; readonly nodeId: string; readonly change: SettingChange }
  | { readonly code: 'rule_changed'; readonly nodeId: null; readonly change: SettingChange }
  /** The text of the documents differs and nothing that could be named does. */
  | { readonly code: 'written_differently'; readonly nodeId: null };

/** The two sides of a difference, which name the steps in sentences, and what only the workspace has names for. */
export interface Sides {
  readonly before: JourneyDocument | null;
  readonly after: JourneyDocument;
  readonly names?: Pick<Names, 'segment' | 'journey'>;
}
