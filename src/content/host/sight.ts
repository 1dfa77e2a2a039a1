/** Points of the host (its middle, at three heights) that an agent must be able to see and click. */
export function sightPoints(host: Element): [x: number, y: number][] {
  const { left, top, width, height } = host.getBoundingClientRect();
  return [0.15, 0.5, 0.85].map((share) => [left + width / 2, top + share * height]);
}

/**
 * Whether the host can be seen and clicked: false where it is hidden, off the screen, deaf to the pointer or
 * covered. One covered point of three is let pass: pages show messages in corners. `onTop`: it lies in the
 * browser's top layer, where its ancestors' opacity no longer counts.
 */
export function inSight(host: HTMLElement, onTop: boolean): boolean {
  const root = host.getRootNode() as Document | ShadowRoot;
  const hits = sightPoints(host).filter(([x, y]) => root.elementFromPoint(x, y) === host);
  return hits.length >= 2 && (onTop || host.checkVisibility({ opacityProperty: true }));
}
