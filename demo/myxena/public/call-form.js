const EMPTY = {
  status_call: '',
  reason_call: '',
  hubungan_penerima: '',
  penerima: '',
  status_bayar: '',
  tanggal_janji_bayar: '',
  kategori: '',
  kendala: '',
  gimmick: '',
  fcr: '',
  todo: '',
  catatan: '',
  upd_alamat: '',
  handphone_lain: '',
  no_wa: '',
  no_tiket: '',
};

export const CallForm = {
  props: ['choices'],
  emits: ['save'],
  data: () => ({ fields: { ...EMPTY } }),
  watch: {
    'fields.status_call'() {
      this.fields.reason_call = '';
    },
    'fields.kategori'() {
      this.fields.kendala = '';
    },
  },
  template: `
    <form class="card call" @submit.prevent="$emit('save', { ...fields })">
      <h2>Hasil Panggilan</h2>
      <div class="grid">
        <fieldset class="wide">
          <legend>Status Call</legend>
          <label v-for="status in Object.keys(choices.reasons)" :key="status" class="chip">
            <input type="radio" name="status_call" :value="status" v-model="fields.status_call"><span>{{ status }}</span>
          </label>
        </fieldset>
        <label class="wide"><span>Reason Call</span>
          <select v-model="fields.reason_call" :disabled="!fields.status_call">
            <option value="">Pilih</option>
            <option v-for="reason in choices.reasons[fields.status_call]" :key="reason">{{ reason }}</option>
          </select></label>
        <label><span>Hubungan Penerima</span>
          <select v-model="fields.hubungan_penerima">
            <option value="">Pilih</option><option v-for="one in choices.hubungan" :key="one">{{ one }}</option>
          </select></label>
        <label><span>Penerima</span><input type="text" v-model="fields.penerima"></label>
        <label><span>Handphone Lain</span><input type="tel" v-model="fields.handphone_lain" maxlength="15"></label>
        <label><span>No WA</span><input type="tel" v-model="fields.no_wa" maxlength="15"></label>
        <label><span>Status Bayar</span>
          <select v-model="fields.status_bayar">
            <option value="">Pilih</option><option v-for="one in choices.statusBayar" :key="one">{{ one }}</option>
          </select></label>
        <label><span>Tanggal Janji Bayar</span><input type="date" v-model="fields.tanggal_janji_bayar"></label>
        <label><span>Kategori</span>
          <select v-model="fields.kategori">
            <option value="">Pilih</option><option v-for="(list, one) in choices.kendala" :key="one">{{ one }}</option>
          </select></label>
        <label><span>Kendala</span>
          <select v-model="fields.kendala" :disabled="!fields.kategori">
            <option value="">Pilih</option><option v-for="one in choices.kendala[fields.kategori]" :key="one">{{ one }}</option>
          </select></label>
        <label><span>Gimmick</span>
          <select v-model="fields.gimmick">
            <option value="">Pilih</option><option v-for="one in choices.gimmick" :key="one">{{ one }}</option>
          </select></label>
        <label><span>FCR</span>
          <select v-model="fields.fcr"><option value="">Pilih</option><option>YA</option><option>TIDAK</option></select></label>
        <label><span>No Tiket</span><input type="text" v-model="fields.no_tiket"></label>
        <label><span>Todo</span><input type="text" v-model="fields.todo"></label>
        <label class="wide"><span>Catatan</span><textarea v-model="fields.catatan" rows="3"></textarea></label>
        <label class="wide"><span>Upd Alamat</span><textarea v-model="fields.upd_alamat" rows="3"></textarea></label>
      </div>
      <div class="actions"><button type="submit" class="primary">Simpan</button></div>
    </form>`,
};
