/** The moment that the demo plays at: the voucher of the approved script is valid (R5.2), no deadline has passed. */
export const DEMO_CLOCK = '2022-09-12T10:00:00+07:00';

/** The same day as the stand-ins print it, dd-mm-yyyy. */
export const DEMO_DAY = '12-09-2022';
