/** Who asks: a run knows its trigger and its entry, a segment does not. */
export type Asker = 'run' | 'segment';
