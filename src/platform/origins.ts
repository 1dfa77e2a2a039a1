/** `https://crm.example:8443` of an address that a site can have; else null. */
export function originOf(url: string | undefined): string | null {
  if (!url || !/^https?:/.test(url)) return null;
  return new URL(url).origin;
}

/** Match patterns know no port: a permission for a host holds on all of its ports. */
export const sitePattern = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
