/** `412500` → "Rp 412.500"; the figure that agents read and say. Whole rupiah. */
export const rupiahText = (amount: number): string => `Rp ${groupThousands(amount)}`;

/** `412500` → "412.500" */
export const groupThousands = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');

/** `081212345678` → "0812-1234-5678", as agents read numbers out. */
export const mobileText = (number: string): string => number.replace(/^(\d{4})(\d{3,4})(\d+)$/, '$1-$2-$3');
