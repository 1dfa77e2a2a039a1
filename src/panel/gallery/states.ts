/** Every state of the panel, each reached as an agent would reach it. */
import type { CallAction } from '../../call/actions.ts';
import { EMPTY_READING } from '../../customer/reading.ts';
import type { Panel } from '../panel.ts';
import { type MemoryLink, memoryLink, PROPOSAL } from './memory-link.ts';
import { AGUS, readingOf, SRI, without } from './sample.ts';

export interface GalleryState {
  link: () => MemoryLink;
  /** What is open over it. */
  open?: (panel: Panel) => void;
}

const MORNING = Date.parse('2022-09-12T09:05:00+07:00');
const LATE = Date.parse('2022-09-24T16:20:00+07:00');
const EXPIRED = Date.parse('2022-11-08T19:30:00+07:00');
const EARLY = Date.parse('2022-09-03T10:00:00+07:00');

const answer = (question: string, option: string): CallAction => ({ type: 'answer', question, option });
const input = (key: string, value: string): CallAction => ({ type: 'input', key, value });
const next: CallAction = { type: 'next' };

/** A call with a customer, some actions on, one after the other. */
function call(record = SRI, actions: CallAction[] = [], at = MORNING): MemoryLink {
  const link = memoryLink(at);
  link.read(readingOf(record));
  link.do(...actions);
  return link;
}

const TO_STEP_2 = [
  { type: 'title', title: 'ibu' } as const,
  answer('owner', 'yes'),
  answer('address', 'same'),
  next,
];
const TO_STEP_5 = [...TO_STEP_2, next, answer('usage', 'smooth'), next, next];
const TO_STEP_7 = [...TO_STEP_5, answer('bukalapak-app', 'has'), answer('bukalapak', 'willing'), next];
const TO_RECAP = [
  ...TO_STEP_7,
  answer('whatsapp', 'different'),
  input('whatsapp-number', '081300005678'),
  next,
  answer('myindihome', 'has'),
  next,
  next,
  next,
];

function finishedDay(): MemoryLink {
  const link = call(SRI, TO_RECAP);
  link.do({ type: 'done' });
  link.read(readingOf(AGUS), 'page-2');
  link.do({ type: 'not-contacted', outcome: 'rna' }, { type: 'done' });
  link.read(
    readingOf({
      ...without(SRI, 'telephoneNumber'),
      customerName: 'CV Maju Jaya',
      internetNumber: '131234567890',
    }),
    'page-3',
  );
  link.do({ type: 'open-case', case: 'sibuk' }, input('call-back', '2022-09-12T14:30'), next, {
    type: 'done',
  });
  link.read(readingOf({ ...SRI, customerName: 'Rina', internetNumber: '141234567890' }), 'page-4');
  link.do(next, next);
  return link;
}

export const STATES: Readonly<Record<string, GalleryState>> = {
  'start-none': { link: () => page({}) },
  'start-reading': { link: () => page({ state: 'reading' }) },
  'start-list': { link: () => page({ state: 'list' }) },
  'start-waiting': {
    link: () => {
      const link = call(SRI, [next, next]);
      link.read(readingOf(AGUS), 'page-2');
      link.do(next);
      link.read({ ...EMPTY_READING, site: 'IDEAS' }, 'page-3');
      link.dispatch({ type: 'tab-gone', tab: '1' });
      link.read({ ...EMPTY_READING, site: 'IDEAS' }, 'page-4');
      return link;
    },
  },
  'site-unknown': {
    link: () => {
      const link = memoryLink(MORNING);
      link.read(readingOf(SRI, null));
      return link;
    },
  },
  'step-1': { link: () => call() },
  'step-1-not-owner': {
    link: () => call(SRI, [answer('owner', 'no'), input('receiver', 'ibunya'), answer('address', 'changed')]),
  },
  'step-1-receiver-unclear': { link: () => call(SRI, [answer('owner', 'no'), input('receiver', 'bosnya')]) },
  'step-1-missing': { link: () => call(without(SRI, 'customerName', 'mobileNumber')) },
  'step-1-reading': {
    link: () => {
      const link = memoryLink(MORNING);
      link.read(readingOf(without(SRI, 'address')));
      link.do(next, { type: 'back' });
      link.read({ ...EMPTY_READING, site: 'IDEAS', state: 'reading' });
      return link;
    },
  },
  'step-1-conflict': {
    link: () => {
      const link = memoryLink(MORNING);
      link.read(
        readingOf(without(SRI, 'totalBill', 'internetBill', 'telephoneBill'), 'myXENA', {
          conflicts: {
            totalBill: {
              candidates: [
                { value: 412_500, label: 'Total Tagihan' },
                { value: 398_000, label: 'Totag' },
              ],
            },
          },
          taughtMissing: ['address'],
        }),
      );
      return link;
    },
  },
  'step-1-outcomes': {
    link: () => call(),
    open: (panel) => {
      panel.layer.value = 'outcomes';
    },
  },
  'step-1-menu': {
    link: () => call(),
    open: (panel) => {
      panel.layer.value = 'menu';
    },
  },
  'step-1-teaching': {
    link: () => call(without(SRI, 'customerName')),
    open: (panel) => panel.teach({ what: 'value', key: 'customerName', label: 'Nama pelanggan' }),
  },
  help: {
    link: () => call(),
    open: (panel) => {
      panel.layer.value = 'help';
    },
  },
  'step-2': { link: () => call(SRI, TO_STEP_2) },
  'step-2-late': { link: () => call(AGUS, TO_STEP_2, LATE) },
  'step-2-early': { link: () => call(SRI, TO_STEP_2, EARLY) },
  'step-2-unknown': {
    link: () => call(without(SRI, 'billingPeriod', 'totalBill', 'internetBill', 'telephoneBill'), TO_STEP_2),
  },
  'step-3': { link: () => call(SRI, [...TO_STEP_2, next]) },
  'step-4': { link: () => call(SRI, [...TO_STEP_2, next, answer('usage', 'smooth'), next]) },
  'step-5': { link: () => call(SRI, TO_STEP_5) },
  'step-5-awaited': { link: () => call(SRI, [...TO_STEP_5, next]) },
  'step-5-segment': { link: () => call(without(SRI, 'segment'), TO_STEP_5) },
  'step-6': {
    link: () =>
      call(SRI, [
        ...TO_STEP_5,
        answer('bukalapak', 'unwilling'),
        next,
        answer('channel', 'understood'),
        answer('promise', 'yes'),
        input('promise-date', '2022-09-25'),
      ]),
  },
  'step-6-unpaid': {
    link: () => call(SRI, [...TO_STEP_5, answer('bukalapak', 'unwilling'), next, answer('promise', 'no')]),
  },
  'step-7': { link: () => call(SRI, [...TO_STEP_7, answer('whatsapp', 'different')]) },
  'step-8': {
    link: () => call(SRI, [...TO_STEP_7, answer('whatsapp', 'same'), next, answer('myindihome', 'none')]),
  },
  'step-9': { link: () => call(SRI, [...TO_STEP_7, answer('whatsapp', 'same'), next, next]) },
  'step-10': { link: () => call(SRI, [...TO_STEP_7, answer('whatsapp', 'same'), next, next, next]) },
  'step-2-hurry': { link: () => call(SRI, [...TO_STEP_2, { type: 'hurry', on: true }]) },
  'case-sibuk': { link: () => call(SRI, [...TO_STEP_2, { type: 'open-case', case: 'sibuk' }]) },
  'case-cabut': {
    link: () => call(SRI, [{ type: 'open-case', case: 'sudah-cabut' }, answer('cabut-arrears', 'yes')]),
  },
  'case-minta-cabut': { link: () => call(SRI, [...TO_STEP_2, { type: 'open-case', case: 'minta-cabut' }]) },
  'case-salah-sambung': { link: () => call(SRI, [{ type: 'open-case', case: 'salah-sambung' }]) },
  'case-kendala': {
    link: () => call(SRI, [...TO_STEP_2, next, answer('usage', 'trouble'), answer('ticket', 'exists')]),
  },
  penalty: { link: () => call(SRI, [...TO_STEP_2, { type: 'open-penalty' }]) },
  'penalty-late': { link: () => call(AGUS, [...TO_STEP_2, { type: 'open-penalty' }], LATE) },
  'penalty-by-hand': {
    link: () =>
      call(
        SRI,
        [
          ...TO_STEP_2,
          { type: 'open-penalty' },
          { type: 'add-bill', service: 'telephone', period: '2022-08', amount: '67.500' },
          { type: 'pay-on', day: '2022-10-03' },
        ],
        LATE,
      ),
  },
  'penalty-none': {
    link: () =>
      call(without(SRI, 'internetBill', 'telephoneBill', 'totalBill'), [
        ...TO_STEP_2,
        { type: 'open-penalty' },
      ]),
  },
  recap: { link: () => call(SRI, TO_RECAP) },
  'recap-missing': {
    link: () => call(SRI, [next, next, answer('usage', 'smooth'), { type: 'recap' }]),
  },
  'recap-not-contacted': { link: () => call(SRI, [{ type: 'not-contacted', outcome: 'rna' }]) },
  'recap-filled': {
    link: () => {
      const link = call(SRI, TO_RECAP);
      link.report = {
        outcomes: {
          callStatus: { state: 'filled' },
          callReason: { state: 'filled' },
          receiverRelation: { state: 'filled' },
          notes: { state: 'occupied', present: 'janji bayar bulan lalu' },
          otherPhone: { state: 'elsewhere' },
          voucher: { state: 'refused', reason: 'no-option' },
        },
      };
      return link;
    },
    open: (panel) => void panel.requestFill({ confirmed: false, overwrite: [] }),
  },
  'recap-undone': {
    link: () => {
      const link = call(SRI, TO_RECAP);
      link.report = { outcomes: { callStatus: { state: 'filled' }, receiverRelation: { state: 'filled' } } };
      link.kept = ['receiverRelation'];
      return link;
    },
    open: (panel) => void panel.requestFill({ confirmed: false, overwrite: [] }).then(panel.undoFill),
  },
  'recap-teaching': {
    link: () => {
      const link = call(SRI, TO_RECAP);
      link.report = {
        outcomes: { callStatus: { state: 'filled' }, receiverRelation: { state: 'elsewhere' } },
      };
      return link;
    },
    open: (panel) =>
      void panel
        .requestFill({ confirmed: false, overwrite: [] })
        .then(() => panel.teach({ what: 'target', key: 'receiverRelation', label: 'HUB PENERIMA' })),
  },
  'recap-mismatch': {
    link: () => {
      const link = call(SRI, TO_RECAP);
      link.report = {
        mismatch: { onPage: 'Agus Salim · 122987654321', inCall: 'Sri Rahayu Ningsih · 122345678901' },
        outcomes: {},
      };
      return link;
    },
    open: (panel) => void panel.requestFill({ confirmed: false, overwrite: [] }),
  },
  calls: {
    link: () => {
      const link = finishedDay();
      link.do({ type: 'show-calls', on: true });
      return link;
    },
  },
  'calls-none': {
    link: () => {
      const link = call();
      link.do({ type: 'show-calls', on: true });
      return link;
    },
  },
  trouble: {
    link: () => {
      const link = call(SRI, TO_STEP_2);
      link.failing = true;
      return link;
    },
    open: (panel) => void panel.act({ type: 'next' }),
  },
  refused: {
    link: () => call(SRI, TO_STEP_2),
    open: (panel) => {
      panel.trouble.value = { code: 'no-call' };
    },
  },
  reminder: {
    link: () => {
      const link = finishedDay();
      link.setNow(Date.parse('2022-09-12T14:30:00+07:00'));
      return link;
    },
  },
  'script-waiting': {
    link: () => {
      const link = call(SRI, TO_STEP_2);
      link.goLive(PROPOSAL);
      return link;
    },
  },
  'script-expired': {
    link: () =>
      call({ ...SRI, billingPeriod: '2022-11' }, [...TO_STEP_2, next, answer('usage', 'smooth')], EXPIRED),
  },
  'script-proposal': {
    link: () => {
      const link = memoryLink(LATE);
      link.goLive(PROPOSAL);
      link.read(readingOf(AGUS));
      link.do(...TO_STEP_2);
      return link;
    },
  },
  english: {
    link: () => {
      const link = call(SRI, TO_STEP_2);
      link.settings({ locale: 'en' });
      return link;
    },
  },
};

function page(reading: Partial<typeof EMPTY_READING>): MemoryLink {
  const link = memoryLink(MORNING);
  link.read({ ...EMPTY_READING, site: 'IDEAS', ...reading });
  return link;
}
