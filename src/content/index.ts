/**
 * The content script: holds the panel's frame in the page. The reader is put in beside it by the background, where
 * the site is on. Injected again (after an update, by hand, twice) it takes over from the copy before it.
 */
import { ask, isAlive, pageUrl } from '../platform/page-link.ts';
import { mountHost } from './host/index.ts';
import { live } from './life.ts';

live('host', (setup, signal) => {
  const host = mountHost({
    document,
    panelUrl: pageUrl('src/panel/index.html'),
    collapsed: setup.collapsed,
    signal,
    isAlive,
    onCollapse: (collapsed) => void ask({ type: 'page/collapsed', collapsed }),
    onNoRoom: (reason) => void ask({ type: 'page/no-room', reason }),
  });
  return { update: ({ collapsed }) => host.setCollapsed(collapsed) };
});
