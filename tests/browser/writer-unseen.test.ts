import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareUnseen, scoreUnseen } from '../fixtures/forms/unseen.mjs';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
const MINUTE = 60_000;
const FORMS = [
  'angular-reactive',
  'antd-form',
  'aria-form',
  'element-form',
  'fluent-form',
  'jqueryui-form',
  'jsp-classic',
  'lit-shadow',
  'mantine-tabs',
  'masked-react',
  'mui-desk',
  'primevue-form',
  'quasar-form',
  'select2-frame',
  'shoelace-form',
  'tomselect-form',
  'ui5-form',
  'vaadin-form',
  'vuetify-form',
  'w2ui-form',
  'webix-form',
];
/** What is missed is only what nothing on the page tells or what is left to the agent, by server field. */
const SHORT: Record<string, string[]> = {
  // The date: the picker takes any text, and no text around says which part is the day.
  'easyui-form': ['f06'],
  // A text that becomes a field only when it is clicked, and may save itself on leaving: left to the agent.
  'blueprint-form': ['catatan'],
  // Wheels and sheets from below.
  'vant-form': ['hub', 'reason', 'gimmick', 'kendala'],
  // A switch of another name has to be on before it takes anything.
  'element-cascade-form': ['ada_alamat', 'alamat_baru'],
  // A list to choose from without a role or a button.
  'wc-combo-form': ['gimmick'],
  // In a tab or a section that is not open: they wait for it.
  'uikit-form': ['other_phone', 'wa', 'upd_alamat'],
  'alpine-form': ['promise_date', 'obstacle_cat', 'obstacle', 'ticket'],
  'viewui-form': ['HP_LAIN', 'NO_WA'],
  'element2-form': ['hp_other', 'hp_wa'],
  'eui-form': ['phone_other', 'phone_wa'],
  // The same; and a date whose parts are typed one by one.
  'jqwidgets-form': ['tgl_janji', 'hp_lain', 'no_wa'],
  // The same; and a list that its server has to be asked for in words of its own.
  'semi-form': ['nomorLain', 'nomorWhatsapp', 'hubunganPenerima'],
  // Category and cause in one field, under a caption that asks why.
  'primeng-form': ['nonPaymentCause'],
  // A button of the page's own that opens a list, and bears what is chosen in an attribute.
  'ix-form': ['gimmick'],
  // A list that only opens for the keyboard once its parent has drawn it anew.
  'evergreen-form': ['cause'],
  // Rows of own elements that heed no click but the mouse's.
  'mdui-form': ['status', 'alasan', 'voucher'],
  // A line of type "search" beside a button, which may look for a ticket as well as take one.
  'antd-describe-form': ['ticket'],
};
/** By somebody who had not seen the writer either, later. */
const LATER = [
  'adminlte-frame-form',
  'antd-cascade-form',
  'antdv-form',
  'arco-form',
  'bits-form',
  'bootstrapvue-form',
  'carbon-wc-form',
  'chakra-form',
  'choices-form',
  'chosen-form',
  'clarity-form',
  'cloudscape-form',
  'cmdk-form',
  'devextreme-form',
  'dhtmlx-form',
  'ej2-form',
  'element-question-form',
  'extjs-form',
  'faces-form',
  'fluent9-form',
  'framework7-form',
  'grommet-form',
  'headless-form',
  'igniteui-form',
  'kendo-form',
  'knockout-form',
  'legacy-frame-form',
  'lightning-form',
  'mantine-cards-form',
  'material-list-form',
  'material-toggle-form',
  'materialize-form',
  'mui-auto-form',
  'mui-pickers-form',
  'ngbootstrap-form',
  'patternfly-form',
  'primevue-list-form',
  'quasar-toggle-form',
  'react-bootstrap-form',
  'reka-form',
  'rjsf-form',
  'rsuite-form',
  'shadow-iti-form',
  'slimselect-form',
  'spectrum-form',
  'tdesign-form',
  'virtualselect-form',
  'vuestic-form',
  'vuetify-combo-form',
  'vuetify-table-form',
  'webforms-form',
  'worklist-row-form',
  'zorro-form',
];
/** Written with the writer at hand, in frameworks that the others lack. */
const MORE = ['carbon-form', 'fomantic-form', 'ionic-form', 'naive-form', 'primereact-form', 'radix-form'];
/** Recaps of a call that was agreed on, with all that goes with it, and of one with a cause. */
const AGREED = 0;
const CAUSE = 3;

let browser: Browser;
let stage: Awaited<ReturnType<typeof prepareUnseen>>;

beforeAll(async () => {
  stage = await prepareUnseen();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
}, 10 * MINUTE);

afterAll(async () => {
  await browser.close();
  await stage.close();
});

test('every form is among those measured', () => {
  expect(Object.keys(stage.defs).sort()).toEqual([...FORMS, ...LATER, ...MORE, ...Object.keys(SHORT)].sort());
});

const NOTHING = { wrong: [], touched: [], overwritten: [], missed: [], left: [] };

async function takesAll(id: string, turn: number, undo: boolean): Promise<void> {
  const score = await scoreUnseen(stage, browser, id, turn, undo);
  const { wrong, touched, overwritten, missed, left, outcomes } = score;
  expect({ wrong, touched, overwritten, missed, left }).toEqual(NOTHING);
  // What stays is said, and what arrived is never called refused.
  expect(score.kept.length).toBeGreaterThanOrEqual(Math.min(1, score.stays.length));
  const refused = Object.entries(outcomes).filter(
    ([, { state, reason }]) => state === 'refused' && reason !== 'too-long',
  );
  expect(refused).toEqual([]);
}

describe.concurrent('forms that the writer was not written for', () => {
  test.each([...FORMS, ...LATER])(
    '%s takes all of the recap, as it is, and gives it back',
    { timeout: 3 * MINUTE },
    async (id) => {
      await takesAll(id, AGREED, false);
      await takesAll(id, CAUSE, true);
    },
  );
});

describe.concurrent('forms in further frameworks', () => {
  test.each(MORE)('%s takes all of the recap, as it is, and gives it back', { timeout: 3 * MINUTE }, (id) =>
    takesAll(id, AGREED, true),
  );
});

describe.concurrent('forms in which a field tells too little', () => {
  test.each(Object.entries(SHORT))(
    '%s takes all but %s, as it is, and gives it back',
    { timeout: 3 * MINUTE },
    async (id, fields) => {
      for (const turn of [AGREED, CAUSE]) {
        const score = await scoreUnseen(stage, browser, id, turn, turn === CAUSE);
        const { wrong, touched, overwritten, left } = score;
        expect({ ...NOTHING, wrong, touched, overwritten, left }).toEqual(NOTHING);
        expect(fields).toEqual(expect.arrayContaining(score.missed));
      }
    },
  );
});
