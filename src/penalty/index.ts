/** The penalty calculator and what surrounds it. Pure: no clock, no zone, no storage, no texts. */

export { type BillErrors, type RawBill, type ValidatedBill, validateBill } from './bill-form.ts';
export {
  type BillPhase,
  type BillState,
  type BillStateInput,
  type BillSummary,
  billState,
} from './bill-state.ts';
export { type Bill, type MergedBills, mergeBills, type PenaltySum, penaltySum } from './bills.ts';
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
  type UnruledReason,
} from './penalty.ts';
export {
  BRACKETS,
  type Bracket,
  type BracketId,
  DUE_DAY,
  MINIPACK_LAST_DAY,
  PAYABLE_FROM_DAY,
} from './rules.ts';
export {
  type MergedSegment,
  type NextBracket,
  nextBracket,
  type Segment,
  type SegmentKind,
  type Timeline,
  timeline,
} from './timeline.ts';
