/**
 * The made-up customers of both stand-ins. Nobody in here exists; numbers are drawn by hand, not from any list.
 *
 * @typedef {object} Bill one open bill of one month
 * @property {string} period YYYY-MM
 * @property {number} internet whole rupiah, 0 where the customer has no internet bill that month
 * @property {number} telephone whole rupiah, 0 likewise
 *
 * @typedef {object} Payment
 * @property {string} period YYYY-MM, the month that was paid
 * @property {string} paidOn YYYY-MM-DD
 * @property {string} channel as e-payment shows it
 * @property {number} amount whole rupiah
 *
 * @typedef {object} Address
 * @property {string} street
 * @property {string} rtRw like "03/05"
 * @property {string} village kelurahan or desa
 * @property {string} district kecamatan
 * @property {string} city
 * @property {string} province
 * @property {string} postcode
 *
 * @typedef {object} Customer
 * @property {string} id stable, part of the addresses of the pages
 * @property {'IDEAS'|'myXENA'} site
 * @property {string} name as stored, markup and quotation marks included
 * @property {string} internetNumber 12 digits, '' for telephone only
 * @property {string} telephoneNumber 0 + area + number, '' for internet only
 * @property {string} mobileNumber 08…, '' where the CRM knows none
 * @property {string} email
 * @property {Address} address
 * @property {string} segment PLATINUM, GOLD, SILVER, REGULER, or '' where the CRM shows none
 * @property {string} plan the package's name
 * @property {string} accountNumber NCLI, 8 digits
 * @property {string} witel
 * @property {string} sto
 * @property {Bill[]} bills open ones, newest first, one to three
 * @property {Payment[]} payments newest first, at least three
 */
import { IDEAS_CUSTOMERS } from './ideas-customers.mjs';
import { MYXENA_CUSTOMERS } from './myxena-customers.mjs';

/** The agent who is "signed in" on both stand-ins. */
export const AGENT_NAME = 'DEWI ANGGRAENI';

export { IDEAS_CUSTOMERS, MYXENA_CUSTOMERS };

/** @type {Customer[]} */
export const CUSTOMERS = [...IDEAS_CUSTOMERS, ...MYXENA_CUSTOMERS];

/** @returns {Customer | undefined} the customer with that id on either site */
export function customerById(id) {
  return CUSTOMERS.find((customer) => customer.id === id);
}

/**
 * Customers whose name, number, address or segment contains every word of `query`, in the order of `list`.
 * @param {Customer[]} list
 * @param {string} query words in any case; '' finds all
 */
export function searchCustomers(list, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter((customer) => {
    const { name, internetNumber, telephoneNumber, mobileNumber, segment } = customer;
    const haystack = [name, internetNumber, telephoneNumber, mobileNumber, segment, addressLine(customer)]
      .join(' ')
      .toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** @returns {string} the address in one line, parts joined by ", " */
export function addressLine({ address: a }) {
  return [
    a.street,
    `RT/RW ${a.rtRw}`,
    `Kel. ${a.village}`,
    `Kec. ${a.district}`,
    a.city,
    a.province,
    a.postcode,
  ].join(', ');
}

/** @returns {number} whole rupiah of one month's services together */
export function billTotal(bill) {
  return bill.internet + bill.telephone;
}

/**
 * What a reader of the stand-in's call screen should find, by the keys and formats of the customer record.
 * Keys that the screen does not show are absent. The address is left out: how its parts are joined is the
 * reader's affair; compare with `addressLine`.
 */
export function recordOf(customer) {
  const [newest] = customer.bills;
  const record = { customerName: customer.name, agentName: AGENT_NAME, billingPeriod: newest.period };
  for (const key of ['internetNumber', 'telephoneNumber', 'mobileNumber', 'segment']) {
    if (customer[key]) record[key] = customer[key];
  }
  if (newest.internet) record.internetBill = newest.internet;
  if (newest.telephone) record.telephoneBill = newest.telephone;
  record.totalBill = billTotal(newest);
  record.paymentHistory = customer.payments
    .slice(0, 3)
    .map(({ period, channel, paidOn }) => ({ period, channel, paidOn }));
  record.unpaidBills = customer.bills.flatMap(({ period, internet, telephone }) => [
    ...(internet ? [{ period, service: 'internet', amount: internet }] : []),
    ...(telephone ? [{ period, service: 'telephone', amount: telephone }] : []),
  ]);
  return record;
}
