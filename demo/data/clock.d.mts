/** ISO date-time with offset of a day on which the approved script's voucher is valid. */
export const DEMO_CLOCK: string;
/** The same day, dd-mm-yyyy. */
export const DEMO_DAY: string;
