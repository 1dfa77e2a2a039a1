/** Where a made-up screen is drawn: in the page itself, in a frame, in open shadow roots. */
import { pick, random, yes } from './random.ts';

const rootOf = (el: Element): ShadowRoot => {
  (el as HTMLElement).style.display = 'block';
  return el.attachShadow({ mode: 'open' });
};

/** Puts each part of the page into an element of its own, titles aside. */
function inPanels(html: string, fill: (panel: Element, part: Element) => void): void {
  document.body.innerHTML = html;
  for (const part of [...document.body.children].filter(({ tagName }) => !/^(STYLE|H\d)$/.test(tagName))) {
    const panel = document.createElement('x-panel');
    part.replaceWith(panel);
    fill(panel, part);
  }
}

const HOUSES: { [name: string]: (html: string) => void } = {
  frame(html) {
    document.body.innerHTML = '<p>Desk</p><iframe style="width:1200px;height:4000px;border:0"></iframe>';
    document.querySelector('iframe')!.contentDocument!.body.innerHTML = html;
  },
  'shadow root'(html) {
    document.body.innerHTML = '<p>Desk</p><x-desk></x-desk>';
    rootOf(document.querySelector('x-desk')!).innerHTML = html;
  },
  'shadow roots'(html) {
    inPanels(html, (panel, part) => rootOf(panel).append(part));
  },
  slots(html) {
    inPanels(html, (panel, part) => {
      panel.append(part);
      rootOf(panel).innerHTML = '<div class="box"><slot></slot></div>';
    });
  },
};

/** Draws the screen in the page itself, or in one of the houses; says in which. */
export function house(html: string, seed: number): string {
  const rng = random(seed + 7919);
  if (yes(rng)) {
    document.body.innerHTML = html;
    return 'page';
  }
  const name = pick(rng, Object.keys(HOUSES));
  HOUSES[name]!(html);
  return name;
}
