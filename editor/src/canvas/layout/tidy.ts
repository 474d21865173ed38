import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import type { Place } from '@olle/shared/journey/operations/place';
import { cardWidth, rowHeight, spanOf } from './card-size.ts';
import { type Contour, cardContour, collides, laneContour, lay, pushLeft, pushRight } from './contour.ts';
import { doorsOf } from './doors.ts';
import { type Drawing, drawingOf } from './drawing.ts';

export type Places = Readonly<Record<string, Place>>;

const gap = 40;
/** Holds the trigger and the cards that nothing leads to. */
const ground = '';

/**
 * Where the cards stand when nobody moved them: from top to bottom, branches in their order from left to right, and
 * below a fork what its branches come together in. It takes a few milliseconds for hundreds of cards, so that a drawing
 * can arrange itself at every edit.
 */
export function tidy(document: JourneyDocument): Places {
  const drawing = drawingOf(document);
  const door = doorsOf(drawing, ground);
  const span = new Map(document.nodes.map((node) => [node.id, spanOf(node)]));
  const packing = new Packing(drawing, door, span);
  for (const id of drawing.order.toReversed()) packing.pack(id);
  packing.packGround([triggerId, ...document.nodes.map(({ id }) => id)]);
  return packing.places();
}

class Packing {
  /** Of each card with all that is come to only through it, seen from the card. */
  readonly #contours = new Map<string, Contour>();
  /** How far right of its door each card stands. */
  readonly #offsets = new Map<string, number>();
  /** How far right of a fork the line runs that leads from it past other rows. */
  readonly #lanes = new Map<string, number>();
  readonly #meetings = new Map<string, string[]>();
  readonly #drawing: Drawing;
  readonly #door: ReadonlyMap<string, string>;
  readonly #span: ReadonlyMap<string, number>;

  constructor(drawing: Drawing, door: ReadonlyMap<string, string>, span: ReadonlyMap<string, number>) {
    this.#drawing = drawing;
    this.#door = door;
    this.#span = span;
    for (const id of drawing.order)
      if (this.#before(id).length > 1) {
        const of = door.get(id) ?? ground;
        this.#meetings.set(of, [...(this.#meetings.get(of) ?? []), id]);
      }
  }

  pack(id: string): void {
    const row = this.#row(id);
    const targets = this.#drawing.next.get(id) ?? [];
    const heads = targets.flatMap((to) => {
      if (this.#before(to).length === 1) return [{ to, contour: this.#contours.get(to) ?? new Map() }];
      const lane = laneContour(row + 1, this.#row(to) - 1);
      return lane.size === 0 ? [] : [{ to, contour: lane }];
    });
    const contour = this.#beside(id, heads);
    lay(contour, cardContour(row, this.#span.get(id) ?? cardWidth), 0);
    this.#addMeetings(id, contour);
    this.#contours.set(id, contour);
  }

  packGround(ids: readonly string[]): void {
    const heads = ids.filter((id) => this.#before(id).length === 0);
    const contour = this.#beside(
      ground,
      heads.map((to) => ({ to, contour: this.#contours.get(to) ?? new Map() })),
    );
    this.#addMeetings(ground, contour);
  }

  places(): Places {
    const at = new Map<string, number>([[ground, 0]]);
    for (const id of this.#drawing.order)
      at.set(id, (at.get(this.#door.get(id) ?? ground) ?? 0) + (this.#offsets.get(id) ?? 0));
    const start = at.get(triggerId) ?? 0;
    return Object.fromEntries(
      this.#drawing.order.map((id) => [id, { x: Math.round((at.get(id) ?? 0) - start), y: this.#row(id) * rowHeight }]),
    );
  }

  /** Branches and lines beside each other, the card above their middle. */
  #beside(id: string, heads: readonly { to: string; contour: Contour }[]): Contour {
    const [only] = heads;
    // A long line of cards hands one contour up; copying it at every card would take the square of its length.
    if (only && heads.length === 1 && id !== ground) {
      this.#offsets.set(only.to, this.#offsets.get(only.to) ?? 0);
      return only.contour;
    }
    const packed: Contour = new Map();
    let last = Number.NEGATIVE_INFINITY;
    const xs = heads.map(({ to, contour }) => {
      const isCard = this.#before(to).length < 2;
      const after = last === Number.NEGATIVE_INFINITY ? 0 : last + (isCard ? cardWidth : 0);
      const x = Math.max(after, pushRight(packed, contour, 0, gap));
      lay(packed, contour, x);
      last = x;
      return x;
    });
    const [first = 0] = xs;
    const middle = id === ground ? 0 : (first + (xs.at(-1) ?? 0)) / 2;
    for (const [index, { to }] of heads.entries()) {
      const x = (xs[index] ?? 0) - middle;
      if (this.#before(to).length < 2) this.#offsets.set(to, x);
      else this.#lanes.set(`${id}/${to}`, x);
    }
    const contour: Contour = new Map();
    lay(contour, packed, -middle);
    return contour;
  }

  /** Where branches come together: below their middle, or as near to it as there is room. */
  #addMeetings(id: string, contour: Contour): void {
    for (const meeting of this.#meetings.get(id) ?? []) {
      const own = this.#contours.get(meeting) ?? new Map();
      const before = this.#before(meeting);
      const wanted =
        before.reduce((sum, from) => sum + this.#from(from, id) + (this.#lanes.get(`${from}/${meeting}`) ?? 0), 0) /
        before.length;
      const x = collides(contour, own, wanted, gap) ? wanted + this.#aside(contour, own, wanted, meeting) : wanted;
      this.#offsets.set(meeting, x);
      lay(contour, own, x);
    }
  }

  #aside(contour: Contour, own: Contour, wanted: number, meeting: string): number {
    const right = pushRight(contour, own, wanted, gap);
    const left = pushLeft(contour, own, wanted, gap);
    if (Math.abs(right - left) > gap) return right < left ? right : -left;
    // As near on both sides: where the outputs are that lead to it.
    const lean = this.#before(meeting).reduce((sum, from) => {
      const targets = this.#drawing.next.get(from) ?? [];
      return sum + targets.indexOf(meeting) - (targets.length - 1) / 2;
    }, 0);
    return lean > 0 ? right : -left;
  }

  /** How far right of a door a card inside stands. */
  #from(id: string, door: string): number {
    let x = 0;
    for (let at = id; at !== door && at !== ground; at = this.#door.get(at) ?? ground) x += this.#offsets.get(at) ?? 0;
    return x;
  }

  #before = (id: string): readonly string[] => this.#drawing.before.get(id) ?? [];
  #row = (id: string): number => this.#drawing.row.get(id) ?? 0;
}
