import type { JourneyDocument } from '../document.ts';
import { type AddNode, addNode } from './add-node.ts';
import { type Connect, connect } from './connect.ts';
import { type Disconnect, disconnect } from './disconnect.ts';
import { type DuplicateNodes, duplicateNodes } from './duplicate-nodes.ts';
import { type InsertNode, insertNode } from './insert-node.ts';
import { type Move, move } from './move.ts';
import { type Paste, paste } from './paste.ts';
import { type Reconnect, reconnect } from './reconnect.ts';
import { type Relocate, relocate } from './relocate.ts';
import { type RemoveNodes, removeNodes } from './remove-nodes.ts';
import { type Rename, rename } from './rename.ts';
import { type SetConfig, setConfig } from './set-config.ts';
import { type SetNote, setNote } from './set-note.ts';
import { type SetRules, setRules } from './set-rules.ts';
import { type SetTrigger, setTrigger } from './set-trigger.ts';
import { type WrapNode, wrapNode } from './wrap-node.ts';

export type Operation =
  | AddNode
  | InsertNode
  | RemoveNodes
  | Connect
  | Disconnect
  | Reconnect
  | Relocate
  | WrapNode
  | SetConfig
  | SetTrigger
  | SetRules
  | SetNote
  | Rename
  | Move
  | DuplicateNodes
  | Paste;

/**
 * The document after one edit. Pure and total: an edit that makes no sense here gives the same document back, so that
 * the caller can tell by identity whether anything happened. New ids come with the operation.
 * @example applyOperation(document, { type: 'rename', name: 'Welcome' }).name // 'Welcome'
 */
export function applyOperation(document: JourneyDocument, operation: Operation): JourneyDocument {
  switch (operation.type) {
    case 'add_node':
      return addNode(document, operation);
    case 'insert_node':
      return insertNode(document, operation);
    case 'remove_nodes':
      return removeNodes(document, operation);
    case 'connect':
      return connect(document, operation);
    case 'disconnect':
      return disconnect(document, operation);
    case 'reconnect':
      return reconnect(document, operation);
    case 'relocate':
      return relocate(document, operation);
    case 'wrap_node':
      return wrapNode(document, operation);
    case 'set_config':
      return setConfig(document, operation);
    case 'set_trigger':
      return setTrigger(document, operation);
    case 'set_rules':
      return setRules(document, operation);
    case 'set_note':
      return setNote(document, operation);
    case 'rename':
      return rename(document, operation);
    case 'move':
      return move(document, operation);
    case 'duplicate_nodes':
      return duplicateNodes(document, operation);
    case 'paste':
      return paste(document, operation);
  }
}
