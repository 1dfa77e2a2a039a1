import './panel.css';
import { render } from 'preact';
import { connectPanel } from '../platform/panel-link.ts';
import { App } from './app.tsx';
import { createPanel } from './panel.ts';

const root = document.querySelector('#panel');
if (root) {
  const panel = createPanel(connectPanel());
  // The last strokes before a page goes wait for nothing; once it has gone, nobody would know whose they are.
  addEventListener('visibilitychange', () => panel.drafts.flush());
  render(<App panel={panel} />, root);
}
