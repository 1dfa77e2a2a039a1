import { recapOf } from '../../call/recap.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { addressOf, missingPlaces } from '../caring/address.ts';
import { type Live, usePanel } from '../panel.ts';

const PLACES: Readonly<Record<string, MessageKey>> = {
  number: 'fieldInternetNumber',
  name: 'fieldCustomerName',
  whatsapp: 'placeWhatsApp',
  mobile: 'fieldMobileNumber',
  agent: 'fieldAgentName',
};

/** The form on Google Drive, opened with the values prefilled; what is missing is said before (R7.1). */
export function WhatsAppForm({ live }: { live: Live }) {
  const { state } = usePanel();
  const template = state.value?.settings.links.waForm ?? '';
  const { record } = live.view;
  const whatsapp = recapOf(live.call, live.view).find(({ key }) => key === 'whatsappNumber')?.value;
  if (!template || !whatsapp) return null;
  const values = {
    number: record.internetNumber ?? record.telephoneNumber,
    name: record.customerName,
    whatsapp,
    mobile: record.mobileNumber,
    agent: record.agentName,
  };
  const missing = missingPlaces(template, values);
  const address = addressOf(template, {
    ...Object.fromEntries(missing.map((name) => [name, ' '])),
    ...defined(values),
  });
  if (!address) return null;
  return (
    <p class="note">
      {missing.length > 0 && (
        <span>
          {t('formMissing', { what: missing.map((name) => t(PLACES[name] ?? 'placeOther')).join(', ') })}
        </span>
      )}
      <a data-tool="waForm" href={address} target="_blank" rel="noopener noreferrer">
        {t('formOpen')} <Icon name="open" />
      </a>
    </p>
  );
}

const defined = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));
