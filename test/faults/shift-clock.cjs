// Loaded with NODE_OPTIONS=--require: the clock of this process is wrong by SHIFT_CLOCK_MS, as a bad host's would be.
const RealDate = Date;
const shift = Number(process.env.SHIFT_CLOCK_MS ?? 0);
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
