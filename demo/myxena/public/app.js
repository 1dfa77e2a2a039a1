import { createApp } from 'vue';
import { CustomerView } from './customer-view.js';
import { WorkList } from './work-list.js';

const BASE = '/myxena/';

async function getJson(path) {
  const response = await fetch(`${BASE}api/${path}`);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

function idOf(location) {
  return location.pathname.match(/^\/myxena\/pelanggan\/([^/]+)$/)?.[1] ?? null;
}

const App = {
  components: { CustomerView, WorkList },
  data: () => ({ start: null, items: [], customer: null, busy: false, toast: '' }),
  computed: {
    position() {
      return this.items.findIndex((item) => item.id === this.customer?.id);
    },
  },
  async mounted() {
    addEventListener('popstate', () => this.show(idOf(location)));
    [this.start, this.items] = await Promise.all([getJson('mulai'), getJson('kerja')]);
    await this.show(idOf(location));
  },
  methods: {
    async open(id) {
      history.pushState(null, '', id ? `${BASE}pelanggan/${id}` : BASE);
      await this.show(id);
    },
    /** Only the newest choice is shown, whichever answer comes last. */
    async show(id) {
      this.wanted = id;
      this.busy = Boolean(id);
      const customer = id ? await getJson(`pelanggan/${id}`).catch(() => null) : null;
      if (this.wanted !== id) return;
      this.customer = customer;
      this.busy = false;
    },
    move(step) {
      const next = this.items[this.position + step];
      if (next) this.open(next.id);
    },
    async save(fields) {
      const response = await fetch(`${BASE}api/pelanggan/${this.customer.id}/interaksi`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      });
      this.toast = response.ok ? 'Tersimpan' : 'Gagal menyimpan';
      setTimeout(() => {
        this.toast = '';
      }, 4000);
      this.items = await getJson('kerja');
    },
  },
  template: `
    <header class="topbar">
      <button class="logo" @click="open(null)"><i></i>myXENA</button>
      <nav><a href="/myxena/" @click.prevent="open(null)" :class="{ active: !customer }">Daftar Kerja</a></nav>
      <div class="spacer"></div>
      <span class="date">{{ start?.tanggal }}</span>
      <span class="user" v-if="start"><b>{{ start.agent.charAt(0) }}</b><span><small>Agent</small><em>{{ start.agent }}</em></span></span>
    </header>
    <div class="shell" v-if="start">
      <aside v-if="customer" class="queue">
        <h2>Antrean</h2>
        <button v-for="item in items" :key="item.id" :data-id="item.id"
          :class="{ chosen: item.id === customer.id, done: item.saved }" @click="open(item.id)">
          <span>{{ item.nama }}</span><small>{{ item.segmen }}</small>
        </button>
      </aside>
      <main :class="{ busy }">
        <customer-view v-if="customer" :customer="customer" :choices="start.pilihan"
          :position="position" :count="items.length" @move="move" @save="save"></customer-view>
        <work-list v-else :items="items" @open="open"></work-list>
      </main>
    </div>
    <transition><div v-if="toast" class="toast" role="status">{{ toast }}</div></transition>`,
};

createApp(App).mount('#app');
