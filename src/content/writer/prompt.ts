import { plain } from '../../customer/text.ts';

/** "-- Pilih --", "Select…", "": a text that stands where nothing is chosen. */
export function isPrompt(text: string): boolean {
  const words = plain(text);
  return (
    !words ||
    /^(pilih|select|choose|silakan|semua pilihan|none|cari|ketik|please|belum (di(pilih|isi|call|telepon|hubungi|tanya(kan)?)|call|ada (info|data|hasil|status))|not (selected|set))\b/.test(
      words,
    )
  );
}
