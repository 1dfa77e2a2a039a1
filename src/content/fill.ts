/** Put into a page on the agent's click alone: the writer, which fills the recap into the CRM's own fields. */
import { onCommand } from '../platform/page-link.ts';
import { takeOver } from './takeover.ts';
import { fillableIn, fillRecap, undoFill } from './writer/index.ts';

const life = takeOver('fill');

const LAST = Symbol.for('pandu.filling');
const world = globalThis as unknown as Record<symbol, Promise<unknown> | undefined>;

/**
 * One after the other, over all copies of this script: a background that died over a fill asks for it again while
 * the first is still under way.
 */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = (world[LAST] ?? Promise.resolve()).then(work, work);
  world[LAST] = turn;
  return turn;
}

onCommand((command) => {
  if (command.type === 'fill') {
    return inTurn(() => fillRecap(document, command.values, new Set(command.overwrite), command.taught));
  }
  if (command.type === 'look')
    return inTurn(async () => fillableIn(document, command.values, command.taught));
  return command.type === 'undo-fill' ? inTurn(undoFill) : undefined;
}, life.signal);
