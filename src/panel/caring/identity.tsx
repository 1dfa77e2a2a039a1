import { t } from '../../ui/i18n.ts';
import { useJotting } from '../asks/typed.ts';
import { fieldLabel, fieldText } from '../customer/fields.ts';
import { type Live, usePanel } from '../panel.ts';
import { sameWords } from './same-words.ts';

const NUMBERS = ['mobileNumber', 'telephoneNumber', 'internetNumber'] as const;
type Shown = (typeof NUMBERS)[number] | 'customerName' | 'address';

/** Number, owner and address as on the page, side by side with what the customer says (R1.8). */
export function IdentityCard({ live }: { live: Live }) {
  const { record } = live.view;
  const number = NUMBERS.find((key) => record[key] !== undefined) ?? 'mobileNumber';
  return (
    <section class="card" aria-label={t('identityTitle')}>
      <h3>{t('identityTitle')}</h3>
      <table class="identity">
        <thead>
          <tr>
            <th scope="col">{t('identityWhat')}</th>
            <th scope="col">{t('identityHere')}</th>
            <th scope="col">{t('identitySaid')}</th>
          </tr>
        </thead>
        <tbody>
          {([number, 'customerName', 'address'] as const).map((key) => (
            <Row key={key} live={live} field={key} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ live, field }: { live: Live; field: Shown }) {
  const { drafts } = usePanel();
  const value = live.view.record[field];
  const shown = value === undefined ? '' : fieldText(field, value);
  const said = useJotting(live.call, `said-${field}`);
  const same = said.value.trim() && shown ? sameWords(shown, said.value) : null;
  return (
    <tr>
      <th scope="row">{fieldLabel(field)}</th>
      <td class="here">{shown || t('identityUnknown')}</td>
      <td>
        <input
          class="field"
          data-said={field}
          autocomplete="off"
          aria-label={t('identitySaidOf', { field: fieldLabel(field) })}
          value={said.value}
          onInput={(event) => said.type(event.currentTarget.value)}
          onBlur={() => drafts.flush()}
        />
        {same !== null && (
          <span class={same ? 'same' : 'error'}>{t(same ? 'identitySame' : 'identityOther')}</span>
        )}
      </td>
    </tr>
  );
}
