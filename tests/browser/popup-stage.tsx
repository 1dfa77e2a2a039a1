/** The popup on an in-memory background, for tests in a real browser. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { PopupLink } from '../../src/platform/popup-link.ts';
import { Popup } from '../../src/popup/popup.tsx';
import type { Answer, PopupState } from '../../src/protocol/messages.ts';

type Sent = Parameters<PopupLink['send']>[0];

export interface PopupStage {
  state: PopupState;
  sent: Sent[];
  /** What the browser's permission question is answered with. */
  grants: boolean;
  /** Whether the permission was asked for inside of a click. */
  askedInClick: boolean[];
  windows: number;
  start(state: PopupState | null): void;
  show(changes: Partial<PopupState>): void;
}

const link = signal<PopupState | null>(null);
const stage: PopupStage = {
  get state() {
    if (!link.value) throw new Error('not started');
    return link.value;
  },
  sent: [],
  grants: true,
  askedInClick: [],
  windows: 0,
  start(state) {
    link.value = state;
    render(<Popup link={popupLink} />, document.querySelector('main') as HTMLElement);
  },
  show(changes) {
    link.value = { ...stage.state, ...changes };
  },
};

const popupLink: PopupLink = {
  state: link,
  async send(request) {
    stage.sent.push(request);
    const answer = answerTo(request);
    if (answer.ok) link.value = answer.value;
    return answer;
  },
  requestSitePermission() {
    stage.askedInClick.push(navigator.userActivation.isActive);
    return Promise.resolve(stage.grants);
  },
  async openPanelWindow() {
    stage.windows += 1;
  },
};

function answerTo(request: Sent): Answer<PopupState> {
  const { state } = stage;
  const fine = (changes: Partial<PopupState>): Answer<PopupState> => ({
    ok: true,
    value: { ...state, ...changes },
  });
  switch (request.type) {
    case 'popup/state':
      return { ok: false, error: { code: 'no-answer' } };
    case 'popup/site':
      return fine({ site: state.site && { ...state.site, on: request.on && stage.grants } });
    case 'popup/choose-script':
      return fine(chosen(state, request.script));
    case 'popup/forget-taught':
      return fine({
        taught: state.taught.filter(({ site, key }) => site !== request.site || key !== request.key),
      });
    case 'popup/import-taught':
      return request.json.startsWith('[') ? fine({}) : { ok: false, error: { code: 'not-taught-fields' } };
    case 'popup/import-script':
      return importScript(state, request.json);
    case 'popup/settings':
      return fine({ settings: { ...state.settings, ...request.settings } });
  }
}

function chosen(state: PopupState, id: string | null): Partial<PopupState> {
  const script = state.scripts.find((one) => (id ? one.id === id : one.standing === 'approved'));
  if (!script) throw new Error(`no script ${id}`);
  return {
    live: { ...script, setBy: id ? 'local' : 'automatic' },
    scripts: state.scripts.map((one) => ({ ...one, live: one === script })),
  };
}

function importScript(state: PopupState, json: string): Answer<PopupState> {
  if (json.includes('"id"')) {
    const added = {
      id: 'baru',
      title: 'Naskah Baru',
      short: 'Baru',
      standing: 'approved',
      live: false,
    } as const;
    return { ok: true, value: { ...state, scripts: [...state.scripts, added] } };
  }
  const issues = [
    { path: '', reason: 'id harus ada' },
    { path: 'steps.3.sentences.0.text', reason: 'tempat isian “nama” tidak dikenal' },
  ];
  return { ok: false, error: { code: 'script-refused', issues } };
}

Object.assign(window, { stage });
