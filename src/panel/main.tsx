import './panel.css';
import { render } from 'preact';
import { connectPanel } from '../platform/panel-link.ts';
import { App } from './app.tsx';
import { createPanel } from './panel.ts';

const root = document.querySelector('#panel');
if (root) render(<App panel={createPanel(connectPanel())} />, root);
