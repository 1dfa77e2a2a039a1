import { CallForm } from './call-form.js';
import { dayOf, mobile, money, monthOf } from './format.js';

export const CustomerView = {
  components: { CallForm },
  props: ['customer', 'choices', 'position', 'count'],
  emits: ['move', 'save'],
  computed: {
    details() {
      const { customer } = this;
      return [
        ['Nama Pelanggan', customer.name],
        ['No. IndiHome', customer.internetNumber],
        ['No. Telepon Rumah', customer.telephoneNumber],
        ['No. HP', mobile(customer.mobileNumber)],
        ['Segmen', customer.segment],
        ['Paket', customer.plan],
        ['Alamat', customer.alamat],
      ];
    },
    bill() {
      const [newest] = this.customer.bills;
      return [
        ['Periode Tagihan', monthOf(newest.period)],
        ['Tagihan IndiHome', newest.internet ? money(newest.internet) : '–'],
        ['Tagihan Telepon', newest.telephone ? money(newest.telephone) : '–'],
        ['Total Tagihan', money(newest.internet + newest.telephone)],
      ];
    },
    arrears() {
      return this.customer.bills.flatMap(({ period, internet, telephone }) => [
        ...(internet ? [[monthOf(period), 'Internet', money(internet)]] : []),
        ...(telephone ? [[monthOf(period), 'Telepon', money(telephone)]] : []),
      ]);
    },
    /** Oldest first, as this CRM lists it. */
    paid() {
      return this.customer.payments
        .toReversed()
        .map(({ period, paidOn, channel, amount }) => [
          monthOf(period),
          dayOf(paidOn),
          channel,
          money(amount),
        ]);
    },
  },
  template: `
    <section class="customer">
      <div class="tools">
        <h1>Detail Pelanggan</h1>
        <span class="count">{{ position + 1 }} / {{ count }}</span>
        <button class="ghost" data-nav="prev" :disabled="position <= 0" @click="$emit('move', -1)">‹ Sebelumnya</button>
        <button class="ghost" data-nav="next" :disabled="position >= count - 1" @click="$emit('move', 1)">Berikutnya ›</button>
      </div>
      <div class="panes">
        <article class="card">
          <dl class="details">
            <template v-for="[label, value] in details" :key="label">
              <dt>{{ label }}</dt><dd>{{ value || '–' }}</dd>
            </template>
          </dl>
        </article>
        <article class="card">
          <div class="facts">
            <div v-for="[label, value] in bill" :key="label"><span>{{ label }}</span><strong>{{ value }}</strong></div>
          </div>
          <h2>Tagihan belum dibayar</h2>
          <div class="mini" role="table" aria-label="Tagihan belum dibayar" style="--columns: 3">
            <div role="row" class="head"><span v-for="name in ['Periode', 'Layanan', 'Jumlah']" :key="name" role="columnheader">{{ name }}</span></div>
            <div role="row" v-for="(line, i) in arrears" :key="i"><span v-for="(value, k) in line" :key="k" role="cell">{{ value }}</span></div>
          </div>
          <h2>Riwayat pembayaran</h2>
          <div class="mini" role="table" aria-label="Riwayat pembayaran" style="--columns: 4">
            <div role="row" class="head"><span v-for="name in ['Periode', 'Tanggal Bayar', 'Channel', 'Nominal']" :key="name" role="columnheader">{{ name }}</span></div>
            <div role="row" v-for="(line, i) in paid" :key="i"><span v-for="(value, k) in line" :key="k" role="cell">{{ value }}</span></div>
          </div>
        </article>
      </div>
      <call-form :key="customer.id" :choices="choices" @save="$emit('save', $event)"></call-form>
    </section>`,
};
