/** The smallest script that has one of everything, as plain JSON, for tests that break one thing in it. */
export const sampleScript = () => ({
  format: 1,
  id: 'contoh',
  title: 'Contoh',
  short: 'Contoh',
  status: 'usulan',
  asks: [
    {
      kind: 'choice',
      id: 'pays',
      label: 'Mau bayar?',
      options: [
        { id: 'yes', label: 'Ya' },
        { id: 'no', label: 'Tidak', opens: 'sibuk' },
      ],
    },
    { kind: 'choice', id: 'check', label: 'Cek', options: [{ id: 'done', label: 'Sudah' }] },
    {
      kind: 'choice',
      id: 'verdict',
      label: 'Hasil',
      options: [
        { id: 'ok', label: 'OK', sets: { check: 'done' } },
        { id: 'nok', label: 'NOK' },
      ],
    },
    {
      kind: 'input',
      id: 'via',
      label: 'Lewat',
      type: 'list',
      list: 'channels',
      when: { pays: ['yes'] } as Record<string, string[]>,
    },
  ] as Record<string, unknown>[],
  steps: [
    {
      id: 'ask',
      title: 'Tanya',
      sentences: [{ text: 'Apakah {title|Bp/Ibu} {customerName|(nama)} mau bayar?', short: 'Mau bayar?' }],
      guidance: [{ text: 'Tanyakan dulu.' }, { ofGroup: 'closing' }],
      asks: ['pays', 'via'],
      notices: [{ text: 'Mulai {payableFrom|tanggal 5}.', tone: 'info', when: { bill: ['before'] } }],
    },
    {
      id: 'thanks',
      title: 'Terima kasih',
      sentences: [{ text: 'Terima kasih.', when: { pays: ['yes'] } }],
      guidance: [{ text: 'Tutup.', when: { hurry: ['no'] } }],
      asks: [],
      skip: [{ when: { pays: ['no'] }, reason: 'Tidak bayar.' }],
    },
  ] as Record<string, unknown>[],
  caring: [
    {
      id: 'closing',
      situations: [{ id: 'sibuk', label: 'SIBUK', short: 'Sibuk' }],
      sentences: [{ text: 'Mohon maaf.' }],
      guidance: [{ text: 'Minta maaf.' }],
      asks: ['check', 'verdict'],
      ends: { verdict: ['ok'] },
      resumes: { verdict: ['nok'] },
    },
  ] as Record<string, unknown>[],
  notContacted: [{ id: 'rna', label: 'RNA', value: 'RNA' }],
  lists: { channels: [{ value: 'ATM', synonyms: ['mesin atm'] }] } as Record<string, unknown[]>,
  recap: {
    fields: [
      {
        key: 'paymentChannel',
        label: 'Moda',
        list: 'channels',
        required: { pays: ['yes'] },
        rules: [{ when: { pays: ['yes'] }, template: '{via|}', list: 'channels' }],
      },
    ] as Record<string, unknown>[],
    notes: [{ when: { pays: ['yes'] }, text: 'Bayar lewat {via|}.' }] as Record<string, unknown>[],
  },
});

export type SampleScript = ReturnType<typeof sampleScript>;
