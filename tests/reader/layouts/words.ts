/** A value without regard to case, spaces and punctuation. */
export const words = (value: unknown): string =>
  String(value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
