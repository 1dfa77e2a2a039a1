/** Put into a page on the agent's click alone: with it the field of a form is taught by pointing. */
import { ask, onCommand } from '../platform/page-link.ts';
import { createPicker } from './picker/index.ts';
import { takeOver } from './takeover.ts';
import { type TargetHere, type Targets, targetsIn } from './writer/taught.ts';

const life = takeOver('teach-target');

/** ms for which a look at the page's fields holds: they may come and go while somebody points. */
const LOOK_HOLDS = 400;
let looked = { at: Number.NEGATIVE_INFINITY, targets: null as Targets | null };

function targets(): Targets {
  const now = performance.now();
  if (!looked.targets || now - looked.at > LOOK_HOLDS) looked = { at: now, targets: targetsIn(document) };
  return looked.targets!;
}

const picker = createPicker<TargetHere['key'], TargetHere>(document, life.signal, {
  look(element, key) {
    const control = targets().at(element);
    const target = control && targets().describe(control, key);
    return target && { box: control.box, shown: target.label };
  },
  take(element, key) {
    const control = targets().at(element);
    return control && targets().describe(control, key);
  },
  onTaken: (target) => ask({ type: 'page/taught-target', target }),
  nothing: 'bukan kolom isian · Esc batal',
  refused: 'Kolom ini tidak bisa dikenali dari labelnya. Pilih yang lain, atau tekan Esc.',
});

onCommand((command) => {
  if (command.type !== 'teach') return undefined;
  // One thing is pointed at at a time.
  if (command.what === 'target') return picker.point(command.key);
  void picker.point(null);
  return undefined;
}, life.signal);
