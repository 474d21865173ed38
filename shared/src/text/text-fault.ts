import type { JsonObject } from '../json.ts';
import type { Range } from './text-source.ts';

/** `text`: it cannot be read. `shape`: it says something that no journey says. `problem`: it keeps from publishing. */
export type FaultRoom = 'text' | 'shape' | 'problem';

/** Something wrong with a journey's text, at its place. */
export interface TextFault extends Range {
  readonly room: FaultRoom;
  readonly code: string;
  readonly facts: JsonObject;
  readonly severity: 'error' | 'warning';
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Lines and columns as editors count them, from 1. */
export function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
