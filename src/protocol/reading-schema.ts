import * as v from 'valibot';
import { isDay, isPeriod } from '../customer/calendar.ts';
import type { CustomerReading } from '../customer/reading.ts';

/** Longest text that a page can put into a value; a longer one is no name, number or address. */
const MAX_TEXT = 400;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT));
const rupiah = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1e12));
const period = v.pipe(
  v.string(),
  v.check((text) => isPeriod(text)),
);
const day = v.pipe(
  v.string(),
  v.check((text) => isDay(text)),
);
const service = v.picklist(['internet', 'telephone']);

/** Shape of each value of the customer record; what does not fit never reaches the state. */
export const recordShapes = {
  customerName: text,
  internetNumber: v.pipe(v.string(), v.regex(/^1\d{11}$/)),
  telephoneNumber: v.pipe(v.string(), v.regex(/^0\d{6,13}$/)),
  mobileNumber: v.pipe(v.string(), v.regex(/^08\d{7,12}$/)),
  address: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  segment: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  billingPeriod: period,
  internetBill: rupiah,
  telephoneBill: rupiah,
  totalBill: rupiah,
  paymentHistory: v.pipe(
    v.array(v.strictObject({ period, channel: text, paidOn: v.exactOptional(day) })),
    v.maxLength(3),
  ),
  unpaidBills: v.pipe(v.array(v.strictObject({ period, service, amount: rupiah })), v.maxLength(48)),
  agentName: text,
} as const;

const label = v.pipe(v.string(), v.maxLength(200));

type Shapes = typeof recordShapes;

const values = v.strictObject(
  Object.fromEntries(
    Object.entries(recordShapes).map(([key, shape]) => [
      key,
      v.exactOptional(
        v.strictObject({
          value: shape as Shapes[keyof Shapes],
          label,
          score: v.number(),
          taught: v.exactOptional(v.boolean()),
        }),
      ),
    ]),
  ),
);

const conflicts = v.strictObject(
  Object.fromEntries(
    Object.entries(recordShapes).map(([key, shape]) => [
      key,
      v.exactOptional(
        v.strictObject({
          candidates: v.pipe(
            v.array(v.strictObject({ value: shape as Shapes[keyof Shapes], label })),
            v.maxLength(6),
          ),
        }),
      ),
    ]),
  ),
);

const readingShape = v.strictObject({
  site: v.nullable(v.picklist(['IDEAS', 'myXENA'])),
  state: v.picklist(['reading', 'none', 'list', 'customer']),
  values,
  conflicts,
  taughtMissing: v.pipe(v.array(v.picklist(Object.keys(recordShapes) as (keyof Shapes)[])), v.maxLength(20)),
});

/** A reading as it comes from a content script. */
export const readingSchema = v.custom<CustomerReading>((input) => v.is(readingShape, input));
