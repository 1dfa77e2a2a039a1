const PATHS = {
  menu: 'M5 12h.01M12 12h.01M19 12h.01',
  back: 'M14 6l-6 6 6 6',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  open: 'M14 5h5v5M19 5l-8 8M18 14v5H5V6h5',
  point: 'M12 3v4M12 17v4M3 12h4M17 12h4M12 12h.01',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  fast: 'M13 3L5 14h6l-1 7 8-11h-6z',
  money: 'M4 7h16v10H4zM12 14.2a2.2 2.2 0 100-4.4 2.2 2.2 0 000 4.4M7 10v.01M17 14v.01',
  down: 'M6 9.5l6 6 6-6',
  trash: 'M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12',
  person: 'M12 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7M5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5',
  edit: 'M5 19l1-4L16 5l3 3L9 18z',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside or instead of words; never the only name of a control. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
