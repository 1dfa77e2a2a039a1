/** Columns of the work list: heading and what a row shows under it. */
const COLUMNS = [
  ['Agent', (item) => item.agent],
  ['Nama', (item) => item.nama],
  ['Alamat', (item) => item.alamat],
  ['No Telepon', (item) => item.noTelepon],
  ['Tanggal Call', (item) => item.tanggalCall],
  ['Hubungan Penerima', (item) => item.saved?.hubungan_penerima],
  ['Penerima', (item) => item.saved?.penerima],
  ['Kendala', (item) => item.saved?.kendala],
  ['Gimmick', (item) => item.saved?.gimmick],
  ['FCR', (item) => item.saved?.fcr],
  ['Todo', (item) => item.saved?.todo],
  ['Catatan', (item) => item.saved?.catatan],
  ['Tanggal Janji Bayar', (item) => item.saved?.tanggal_janji_bayar],
  ['Upd Alamat', (item) => item.saved?.upd_alamat],
];

const SEGMENTS = ['PLATINUM', 'GOLD', 'SILVER', 'REGULER'];

export const WorkList = {
  props: ['items'],
  emits: ['open'],
  data: () => ({ query: '', segment: '', segments: SEGMENTS, columns: COLUMNS }),
  computed: {
    found() {
      const words = this.query.toLowerCase().split(/\s+/).filter(Boolean);
      return this.items.filter((item) => {
        const text = `${item.nama} ${item.alamat} ${item.noTelepon}`.toLowerCase();
        return (!this.segment || item.segmen === this.segment) && words.every((word) => text.includes(word));
      });
    },
  },
  template: `
    <section class="worklist">
      <div class="tools">
        <h1>Daftar Kerja</h1>
        <input type="search" v-model="query" placeholder="Cari nama, alamat, nomor" aria-label="Cari">
        <div class="pills">
          <button :class="{ on: !segment }" @click="segment = ''">Semua</button>
          <button v-for="name in segments" :key="name" :class="{ on: segment === name }" @click="segment = name">{{ name }}</button>
        </div>
        <span class="count">{{ found.length }} pelanggan</span>
      </div>
      <div class="scroller" tabindex="0" role="table" aria-label="Daftar kerja">
        <div class="row head" role="row">
          <div v-for="[heading] in columns" :key="heading" role="columnheader">{{ heading }}</div>
        </div>
        <div v-for="item in found" :key="item.id" class="row" role="row" tabindex="0" :data-id="item.id"
          @click="$emit('open', item.id)" @keydown.enter="$emit('open', item.id)">
          <div v-for="[heading, show] in columns" :key="heading" role="cell" :title="show(item)">{{ show(item) || '–' }}</div>
        </div>
        <p v-if="!found.length" class="empty">Tidak ada pelanggan yang cocok.</p>
      </div>
    </section>`,
};
