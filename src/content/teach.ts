/** Put into a page on the agent's click alone: with it a value of the customer is taught by pointing. */
import type { FieldKey } from '../customer/record.ts';
import type { TaughtField } from '../customer/taught.ts';
import { ask, onCommand } from '../platform/page-link.ts';
import { createPicker } from './picker/index.ts';
import { valueAt } from './picker/value-at.ts';
import { siteOf } from './reader/site.ts';
import { describe } from './reader/taught/describe.ts';
import { takeOver } from './takeover.ts';

const life = takeOver('teach');

const picker = createPicker<FieldKey, TaughtField>(document, life.signal, {
  look(element, key) {
    const value = valueAt(element, key);
    return value && { box: element, shown: value.shown };
  },
  take: (element, key) => (valueAt(element, key) ? describe(element, key, siteOf([document])) : null),
  onTaken: (field) => ask({ type: 'page/taught', field }),
  nothing: 'tidak terbaca · Esc batal',
  refused: 'Bukan nilai untuk isian ini. Pilih yang lain, atau tekan Esc.',
});

onCommand((command) => {
  if (command.type !== 'teach') return undefined;
  // One thing is pointed at at a time.
  if (command.what === 'value') return picker.point(command.key);
  void picker.point(null);
  return undefined;
}, life.signal);
