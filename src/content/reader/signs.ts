const SEPARATOR = /^[^\p{L}\p{N}\-–—…_#]*$/u;
const PREFIX = /^(rp|idr)\.?:?$/i;

/** Signs, icons of a font, a currency before its amount: no value by themselves. ("..." is: one that is not there.) */
export const isSeparator = (text: string): boolean =>
  (SEPARATOR.test(text) && text !== '...') || PREFIX.test(text);
