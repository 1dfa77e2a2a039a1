/** Put into a page on the agent's click alone: the writer, which fills the recap into the CRM's own fields. */
import { onCommand } from '../platform/page-link.ts';
import { takeOver } from './takeover.ts';
import { fillRecap, undoFill } from './writer/index.ts';

const life = takeOver('fill');

onCommand((command) => {
  if (command.type === 'fill') return fillRecap(document, command.values, new Set(command.overwrite));
  if (command.type === 'undo-fill') return undoFill();
  return undefined;
}, life.signal);
