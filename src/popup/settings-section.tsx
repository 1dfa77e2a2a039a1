import { useSignal } from '@preact/signals';
import type { PopupLink } from '../platform/popup-link.ts';
import type { Settings } from '../protocol/messages.ts';
import { type StringKey, t } from './i18n.ts';
import { ToolLinks } from './tool-links.tsx';
import { failureText } from './words.ts';

interface Props {
  link: PopupLink;
  settings: Settings;
}

type Options = readonly (readonly [value: string, label: StringKey | null])[];
const ZONES: Options = [
  ['Asia/Jakarta', 'zoneWib'],
  ['Asia/Makassar', 'zoneWita'],
  ['Asia/Jayapura', 'zoneWit'],
];
const THEMES: Options = [
  ['auto', 'themeAuto'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
];
/** A language is named in itself. */
const LANGUAGES: Readonly<Record<string, string>> = { id: 'Indonesia', en: 'English' };

/** The agent's own settings; each is kept as soon as it is changed. */
export function SettingsSection({ link, settings }: Props) {
  const said = useSignal<{ text: string; bad: boolean } | null>(null);
  const hoursWrong = useSignal(false);
  const save = async (changes: Partial<Settings>) => {
    const answer = await link.send({ type: 'popup/settings', settings: changes });
    said.value = answer.ok
      ? { text: t('saved'), bad: false }
      : { text: failureText(answer.error), bad: true };
  };
  const saveHours = (event: Event) => {
    const keepHours = (event.target as HTMLInputElement).valueAsNumber;
    hoursWrong.value = !(Number.isInteger(keepHours) && keepHours >= 1 && keepHours <= 24);
    if (!hoursWrong.value) void save({ keepHours });
  };
  return (
    <details data-section="settings">
      <summary>{t('settings')}</summary>
      <div class="inside">
        <div class="form">
          <Choice
            name="timeZone"
            label={t('timeZone')}
            value={settings.timeZone}
            options={ZONES.map(([value, label]) => [value, label ? t(label) : value])}
            onChoose={(timeZone) => save({ timeZone: timeZone as Settings['timeZone'] })}
          />
          <Choice
            name="locale"
            label={t('language')}
            value={settings.locale}
            options={Object.entries(LANGUAGES)}
            onChoose={(locale) => save({ locale: locale as Settings['locale'] })}
          />
          <Choice
            name="theme"
            label={t('theme')}
            value={settings.theme}
            options={THEMES.map(([value, label]) => [value, label ? t(label) : value])}
            onChoose={(theme) => save({ theme: theme as Settings['theme'] })}
          />
          <label for="keepHours">{t('keepHours')}</label>
          <input
            id="keepHours"
            class="field"
            type="number"
            min={1}
            max={24}
            step={1}
            value={settings.keepHours}
            aria-invalid={hoursWrong.value}
            aria-describedby="keepHours-hint"
            onChange={saveHours}
          />
          <p id="keepHours-hint" class={hoursWrong.value ? 'error wide' : 'hint wide'}>
            {t('keepHoursHint')}
          </p>
        </div>
        <ToolLinks links={settings.links} onSave={(links) => save({ links })} />
        <p class={said.value?.bad ? 'error' : 'hint'} role="status">
          {said.value?.text}
        </p>
      </div>
    </details>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  options: [value: string, label: string][];
  onChoose(value: string): void;
}

function Choice({ name, label, value, options, onChoose }: ChoiceProps) {
  return (
    <>
      <label for={name}>{label}</label>
      <select
        id={name}
        class="field"
        value={value}
        onChange={(event) => onChoose((event.target as HTMLSelectElement).value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}
