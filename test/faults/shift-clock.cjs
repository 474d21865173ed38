// Loaded with NODE_OPTIONS=--require: the clock of a process is wrong by so much, as a bad host's would be.
const RealDate = Date;
const part = /worker.main/.test(process.argv[1] ?? '') ? 'WORKER' : 'API';
const shift = Number(process.env[`SHIFT_${part}_MS`] ?? 0);
class ShiftedDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }
  static now() {
    return RealDate.now() + shift;
  }
}
globalThis.Date = ShiftedDate;
