import '../panel.css';
import './gallery.css';
import { render } from 'preact';
import { App } from '../app.tsx';
import { createPanel } from '../panel.ts';
import { STATES } from './states.ts';

const asked = new URLSearchParams(location.search);
const name = asked.get('state');
const theme = asked.get('theme');
const root = document.querySelector('#panel');

if (root && name && STATES[name]) {
  const { link, open } = STATES[name];
  const connected = link();
  if (theme === 'dark' || theme === 'light') connected.settings({ theme });
  const panel = createPanel(connected);
  render(<App panel={panel} />, root);
  open?.(panel);
  Object.assign(window, { gallery: { link: connected, panel } });
} else if (root) {
  render(<Index />, root);
}

/** Every state in a frame of its own, at the size that is left beside a CRM. */
function Index() {
  const height = asked.get('height') ?? '641';
  const width = asked.get('width') ?? '380';
  return (
    <div class="gallery">
      {Object.keys(STATES).map((state) => (
        <figure key={state} id={state}>
          <figcaption>
            <a href={`?state=${state}&theme=${theme ?? 'auto'}`}>{state}</a>
          </figcaption>
          <iframe
            title={state}
            loading="lazy"
            width={width}
            height={height}
            src={`?state=${state}&theme=${theme ?? 'auto'}`}
          />
        </figure>
      ))}
    </div>
  );
}
