import { useEffect } from 'preact/hooks';
import { setLocale, t } from '../ui/i18n.ts';
import { Act } from './act.tsx';
import { CallsView } from './calls/calls-view.tsx';
import { CaseView } from './caring/case-view.tsx';
import { Who } from './customer/who.tsx';
import { Bar } from './frame/bar.tsx';
import { Foot } from './frame/foot.tsx';
import { FrameNotes } from './frame/notes.tsx';
import { Pinned } from './frame/pinned.tsx';
import { Help } from './keys/help.tsx';
import { useHotkeys } from './keys/use-hotkeys.ts';
import { type Live, type Panel, PanelProvider, usePanel } from './panel.ts';
import { Calculator } from './penalty/calculator.tsx';
import { RecapView } from './recap/recap-view.tsx';
import { StartView } from './start/start-view.tsx';
import { StepView } from './step/step-view.tsx';

/** The whole panel. */
export const App = ({ panel }: { panel: Panel }) => (
  <PanelProvider value={panel}>
    <Shell />
  </PanelProvider>
);

function Shell() {
  const panel = usePanel();
  const now = panel.state.value;
  const live = panel.live.value;
  useHotkeys(panel);
  useFlushing(panel);
  useAppearance(panel);
  const view = viewName(now?.tab.showsCalls ?? false, live);
  return (
    <main class="panel" data-view={now ? view : 'starting'} aria-label={t('panelName')}>
      <Bar />
      <FrameNotes />
      {live && view !== 'calls' && <Who live={live} />}
      <div class="body">
        {!now ? <p class="hint starting">{t('starting')}</p> : <Body view={view} live={live} />}
      </div>
      {panel.layer.value === 'help' && <Help />}
      {view === 'calls' ? <CallsFoot /> : live && <Bottom live={live} />}
    </main>
  );
}

type ViewName = 'no-customer' | 'call' | 'recap' | 'calls';

function viewName(showsCalls: boolean, live: Live | null): ViewName {
  if (showsCalls) return 'calls';
  if (!live) return 'no-customer';
  return live.call.ending ? 'recap' : 'call';
}

function Body({ view, live }: { view: ViewName; live: Live | null }) {
  if (view === 'calls') return <CallsView />;
  if (!live) return <StartView />;
  if (live.call.penaltyOpen) return <Calculator live={live} />;
  if (view === 'recap') return <RecapView live={live} />;
  return live.call.openCase ? <CaseView live={live} /> : <StepView live={live} />;
}

function Bottom({ live }: { live: Live }) {
  const overCall = live.call.penaltyOpen || live.call.ending;
  return (
    <div class="bottom">
      {!overCall && <Pinned live={live} />}
      <Foot live={live} />
    </div>
  );
}

const CallsFoot = () => (
  <div class="bottom">
    <footer class="foot">
      <Act action={{ type: 'resume' }} class="btn go">
        {t('callsLeave')} <kbd>Esc</kbd>
      </Act>
    </footer>
  </div>
);

/** Typed text is sent before the page goes, whatever takes it away. */
function useFlushing({ drafts }: Panel): void {
  useEffect(() => {
    const flush = () => drafts.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [drafts]);
}

function useAppearance({ state }: Panel): void {
  const theme = state.value?.settings.theme ?? 'auto';
  const locale = state.value?.settings.locale ?? 'id';
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => void setLocale(locale), [locale]);
}
