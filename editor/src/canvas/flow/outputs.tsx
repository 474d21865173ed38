import { Handle, Position } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { aimAt } from './aim-at.ts';
import classes from './outputs.module.css';
import { useView } from './use-view.ts';

interface ShownOutput {
  readonly id: string;
  /** Empty for the only way on, which needs no name. */
  readonly name: string;
  /** The name with who leaves by it. */
  readonly said?: string;
  /** It need not lead anywhere. */
  readonly optional: boolean;
}

interface OutputsProps {
  readonly nodeId: string;
  readonly outputs: readonly ShownOutput[];
  readonly drawn: string;
}

/** The ways on, as pills on the lower edge; one that leads nowhere yet ends in a short dashed line with a plus. */
export function Outputs({ nodeId, outputs, drawn }: OutputsProps) {
  const led = new Set(drawn.split(' '));
  return (
    <div className={classes.row}>
      {outputs.map((output) => (
        <Output key={output.id} nodeId={nodeId} output={output} open={!led.has(output.id)} />
      ))}
    </div>
  );
}

interface OutputProps {
  readonly nodeId: string;
  readonly output: ShownOutput;
  readonly open: boolean;
}

function Output({ nodeId, output: { id, name, said = name, optional }, open }: OutputProps) {
  const t = useMessages('canvas');
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const target = `${nodeId}/${id}`;
  // While a step is carried, every open output is a place for it.
  const aim = useView(({ carry }) => (carry && open ? aimAt(carry, nodeId, target) : undefined));
  return (
    <div
      className={classes.output}
      data-optional={(optional && open) || undefined}
      data-output={open && !readOnly ? target : undefined}
      data-aim={aim}
    >
      <Handle
        type="source"
        id={id}
        position={Position.Bottom}
        isConnectable={!readOnly}
        className={name ? classes.pill : classes.dot}
      >
        {name && (
          <span className={classes.name} title={said}>
            {name}
          </span>
        )}
      </Handle>
      {open && !optional && !readOnly && (
        <button
          type="button"
          className={`${classes.add} nodrag nopan`}
          aria-label={t.addAfter(name || t.next)}
          tabIndex={-1}
          data-stop
          data-id={`${nodeId}/${id}`}
          onClick={({ clientX, clientY, currentTarget }) => {
            const box = currentTarget.getBoundingClientRect();
            // A key press has no place; the list then opens at the button.
            const screen = clientX ? { x: clientX, y: clientY } : { x: box.x, y: box.bottom };
            store.getState().openPicker({ screen, from: { node: nodeId, output: id } });
          }}
        >
          <Plus size={12} aria-hidden />
        </button>
      )}
    </div>
  );
}
