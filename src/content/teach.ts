/** Put into a page on the agent's click alone: the picker, with which a field is taught by pointing. */
import { ask, onCommand } from '../platform/page-link.ts';
import { createPicker } from './picker/index.ts';
import { takeOver } from './takeover.ts';

const life = takeOver('teach');

const picker = createPicker(document, life.signal, (field) => void ask({ type: 'page/taught', field }));

onCommand((command) => {
  if (command.type !== 'teach') return undefined;
  picker.point(command.key);
  return Promise.resolve(true);
}, life.signal);
