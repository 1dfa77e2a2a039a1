/** The panels that are connected now, and what each is told. Ports die with the worker; panels connect anew. */
import type { Store } from '../call/state.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { senderOf } from '../platform/senders.ts';
import { loadSettings } from '../platform/settings.ts';
import { isSiteOn } from '../platform/sites.ts';
import type { Engine } from './engine.ts';
import { panelStateOf } from './panel-state.ts';

interface Panel {
  port: Runtime.Port;
  tabId: number;
}

/** `panel` or `panel:TAB`: the number counts only for a panel that is a page of its own. */
const PORT_NAME = /^panel(?::(\d+))?$/;

/** The tab that a panel may show; null where it may show none. */
async function tabOf(port: Runtime.Port): Promise<number | null> {
  const match = PORT_NAME.exec(port.name);
  if (!match || !port.sender) return null;
  const sender = senderOf(port.sender);
  if (sender.kind === 'panel') return (await isSiteOn(sender.pageUrl)) ? sender.tabId : null;
  if (sender.kind === 'own-page' && match[1] !== undefined) return Number(match[1]);
  return null;
}

export interface Panels {
  connect(port: Runtime.Port): void;
  broadcast(store: Store): Promise<void>;
}

export function createPanels(engine: Engine): Panels {
  const panels = new Set<Panel>();
  // A new one for each worker whose session began anew; kept over deaths of the worker alone.
  let epoch: Promise<string> | undefined;
  const currentEpoch = () => {
    epoch ??= browser.storage.session.get('epoch').then(async ({ epoch: known }) => {
      if (typeof known === 'string') return known;
      const fresh = crypto.randomUUID();
      await browser.storage.session.set({ epoch: fresh });
      return fresh;
    });
    return epoch;
  };

  async function tell(targets: Iterable<Panel>, store: Store): Promise<void> {
    const [epochNow, moment, live, settings] = await Promise.all([
      currentEpoch(),
      engine.moment(),
      engine.live(),
      loadSettings(),
    ]);
    for (const { port, tabId } of targets) {
      const state = panelStateOf(store, tabId, {
        epoch: epochNow,
        moment,
        live,
        settings,
        enabled: true,
        noCopy: !engine.hasCopy(),
      });
      try {
        port.postMessage(state);
      } catch {
        // It left while the state was being made.
      }
    }
  }

  return {
    connect(port) {
      const left = new Promise<void>((resolve) => port.onDisconnect.addListener(() => resolve()));
      void tabOf(port)
        .then(async (tabId) => {
          if (tabId === null) {
            port.disconnect();
            return;
          }
          const panel = { port, tabId };
          panels.add(panel);
          void left.then(() => panels.delete(panel));
          await tell([panel], await engine.store());
        })
        // Nothing could be told: the panel connects anew and asks again.
        .catch(() => port.disconnect());
    },
    broadcast: (store) => tell([...panels], store),
  };
}
