/**
 * Shorthand for the tables of customers.
 *
 * @param {'IDEAS'|'myXENA'} site
 * @param {object} row like a Customer, with three things shorter: `address` is a list in the order of the
 *   Address type, `bills` a list of [period, internet, telephone], `payments` a list of
 *   [period, paidOn, channel, amount]
 * @returns {import('./customers.mjs').Customer}
 */
export function buildCustomer(site, row) {
  const [street, rtRw, village, district, city, province, postcode] = row.address;
  return {
    site,
    ...row,
    address: { street, rtRw, village, district, city, province, postcode },
    bills: row.bills.map(([period, internet, telephone]) => ({ period, internet, telephone })),
    payments: row.payments.map(([period, paidOn, channel, amount]) => ({ period, paidOn, channel, amount })),
  };
}
