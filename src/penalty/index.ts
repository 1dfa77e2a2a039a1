/** The penalty calculator and what surrounds it. Pure: no clock, no zone, no storage, no texts. */

export { validateBill } from './bill-form.ts';
export {
  type BillPhase,
  type BillState,
  type BillSummary,
  billState,
} from './bill-state.ts';
export { type Bill, mergeBills, type PenaltySum, penaltySum } from './bills.ts';
export {
  type InputErrorCode,
  type InputField,
  MAX_AMOUNT,
  type PenaltyInput,
  PenaltyInputError,
} from './input.ts';
export {
  type PenaltyDetail,
  type PenaltyFigure,
  penaltyDetail,
  penaltyOf,
} from './penalty.ts';
export {
  BRACKETS,
  type Bracket,
  DUE_DAY,
} from './rules.ts';
export {
  type MergedSegment,
  nextBracket,
  type Segment,
  type Timeline,
  timeline,
} from './timeline.ts';
