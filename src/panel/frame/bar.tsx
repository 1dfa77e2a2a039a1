import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { usePanel } from '../panel.ts';
import { Menu } from './menu.tsx';
import { setByText, standingText, versionShown } from './version.ts';

/** Which site and which version of the script, for how long, and the way to all else. */
export function Bar() {
  const { state, live, clock, act, layer } = usePanel();
  const now = state.value;
  if (!now) return null;
  const call = live.value?.call;
  const version = versionShown(now, clock.minute.value);
  const site = call?.site ?? now.tab.site;
  const waiting = now.waitingCalls.length;
  const menuOpen = layer.value === 'menu';
  return (
    <div class="bar">
      <h1>Pandu</h1>
      {site && (
        <span data-field="site" data-value={site}>
          {site}
        </span>
      )}
      <span
        class={`live ${version.standing}`}
        data-live-script={version.id}
        data-standing={version.standing}
        title={`${version.title} · ${standingText(version)}`}
      >
        <span class="live-name">{version.short}</span>
        <span class="live-standing">
          {t(STANDINGS[version.standing])}
          <span class="live-by"> · {setByText(version)}</span>
        </span>
      </span>
      {call && <Timer begunAt={call.begunAt} endedAt={call.endedAt} />}
      <button
        type="button"
        class="icon-btn"
        data-action="calls"
        aria-label={waiting ? `${t('callsOpen')}, ${t('waitingCount', { count: waiting })}` : t('callsOpen')}
        aria-pressed={now.tab.showsCalls}
        title={t('callsOpen')}
        onClick={() => act({ type: 'show-calls', on: !now.tab.showsCalls })}
      >
        <Icon name="list" />
        {waiting > 0 && <span class="count">{waiting}</span>}
      </button>
      <button
        type="button"
        class="icon-btn"
        aria-label={t('menu')}
        title={t('menu')}
        aria-expanded={menuOpen}
        onClick={() => {
          layer.value = menuOpen ? null : 'menu';
        }}
      >
        <Icon name="menu" />
      </button>
      {menuOpen && <Menu version={version} />}
    </div>
  );
}

const STANDINGS = {
  approved: 'standingApproved',
  usulan: 'standingUsulan',
  expired: 'standingExpired',
} as const;

const MS_PER_SECOND = 1000;

/** How long the call has lasted; nothing before it begins. */
function Timer({ begunAt, endedAt }: { begunAt: number | undefined; endedAt: number | undefined }) {
  const { clock } = usePanel();
  if (begunAt === undefined) return null;
  const seconds = Math.max(0, Math.floor(((endedAt ?? clock.now.value) - begunAt) / MS_PER_SECOND));
  const two = (value: number) => String(value).padStart(2, '0');
  return <time class="timer">{`${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`}</time>;
}
