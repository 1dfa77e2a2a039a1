import type { Settings } from '../../protocol/messages.ts';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Live, usePanel } from '../panel.ts';
import { addressOf } from './address.ts';

const TOOLS: readonly { key: keyof Settings['links']; name: string }[] = [
  { key: 'myCx', name: 'MyCX' },
  { key: 'mySiis', name: 'MySIIS' },
  { key: 'myKiss', name: 'MyKISS' },
  { key: 'ePayment', name: 'E-payment' },
];

/** The agent's tools, opened with the customer's number where their address has a place for it. */
export function ToolsCard({ live }: { live: Live }) {
  const { state } = usePanel();
  const links = state.value?.settings.links;
  const { internetNumber, telephoneNumber } = live.view.record;
  const number = internetNumber ?? telephoneNumber;
  return (
    <section class="card" aria-label={t('toolsTitle')}>
      <h3>{t('toolsTitle')}</h3>
      <div class="tools">
        {TOOLS.map(({ key, name }) => {
          const address = links ? addressOf(links[key], { number }) : null;
          return address ? (
            <a
              key={key}
              class="btn small"
              data-tool={key}
              href={address}
              target="_blank"
              rel="noopener noreferrer"
            >
              {name} <Icon name="open" />
            </a>
          ) : (
            <span key={key} class="tool-unset" title={t('toolUnset')}>
              {name}
            </span>
          );
        })}
      </div>
    </section>
  );
}
