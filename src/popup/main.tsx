import { render } from 'preact';
import { connectPopup } from '../platform/popup-link.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('popup');
if (root) render(<Popup link={connectPopup()} />, root);
