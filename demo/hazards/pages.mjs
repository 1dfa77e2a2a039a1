import { html, raw } from '../lib/html.mjs';
import { hazardPage, record } from './record.mjs';

const script = (code) => raw(`<script>${code}</script>`);
const style = (rules) => raw(`<style>${rules}</style>`);

/** A page that can hold no panel: its body is a frameset. */
function frameset() {
  return {
    page: html`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>IDEAS</title></head>
<frameset cols="160,*">
<frame name="menu" src="/hazards/frameset-menu"><frame name="isi" src="/hazards/frameset-record">
</frameset></html>`,
  };
}

/** A modal dialog is open from the start; its button closes it, the page's opens it again. */
function modalDialog() {
  const body = html`${record()}
<button type="button" id="buka">Buka dialog</button>
<dialog id="dialog"><p>Sesi akan diperpanjang.</p><button type="button" id="tutup">Tutup</button></dialog>
${script(`
  const dialog = document.getElementById('dialog');
  document.getElementById('buka').onclick = () => dialog.showModal();
  document.getElementById('tutup').onclick = () => dialog.close();
  dialog.showModal();`)}`;
  return { page: hazardPage('Dialog modal', { body }) };
}

/** Nothing may be loaded, run or framed. */
function strictCsp() {
  return {
    page: hazardPage('CSP ketat'),
    headers: { 'content-security-policy': "default-src 'none'; frame-src 'none'" },
  };
}

/** The whole document is sandboxed: an opaque origin without scripts. */
function sandboxCsp() {
  return { page: hazardPage('CSP sandbox'), headers: { 'content-security-policy': 'sandbox' } };
}

/** Every 100 ms whatever is not the page's own goes; how often is in `window.removed`. */
function removesStrangers() {
  const head = script(`
    window.removed = 0;
    setInterval(() => {
      const root = document.documentElement;
      for (const element of [...root.children, ...(document.body ? document.body.children : [])]) {
        const own = element === document.head || element === document.body;
        const known = element.parentNode === document.body && !element.localName.includes('-');
        if (own || known) continue;
        element.remove();
        window.removed += 1;
      }
    }, 100);`);
  return { page: hazardPage('Menghapus elemen asing', { head }) };
}

/** Styles that hit everything the page doesn't know. */
function hostileCss() {
  const head = style(`
    :not(:defined), html > :not(head, body), body > :not(h1, p, table, script) {
      all: revert !important; display: none !important; visibility: hidden !important;
      opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important;
    }
    html { filter: grayscale(1); }
    iframe { display: none !important; width: 0 !important; height: 0 !important; }`);
  return { page: hazardPage('CSS bermusuhan', { head }) };
}

/** Something invisible lies over all of the page and takes the clicks, put back on top again and again. */
function covers() {
  const body = html`${record()}
${script(`
  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:rgba(120,0,0,.15)';
  setInterval(() => document.documentElement.append(cover), 300);`)}`;
  return { page: hazardPage('Menutupi panel', { body }) };
}

/** Any page, named by `?url=`, in a frame: what clickjacking would do. */
function embeds(params) {
  const body = html`${record()}<iframe src="${params.get('url') ?? 'about:blank'}" width="420" height="640" title="Tersemat"></iframe>`;
  return { page: hazardPage('Menyematkan', { body }) };
}

/** The prototypes that an extension would lean on are broken before anything loads. */
function patchedPrototypes() {
  const head = script(`
    const broken = () => { throw new Error('broken by the page'); };
    Element.prototype.attachShadow = broken;
    Element.prototype.closest = () => null;
    Document.prototype.createElement = new Proxy(Document.prototype.createElement, {
      apply: (make, self, [name, ...rest]) => Reflect.apply(make, self, [name === 'iframe' ? 'span' : name, ...rest]),
    });
    Node.prototype.appendChild = function (child) { return child; };
    Element.prototype.append = () => {};
    Document.prototype.createTreeWalker = () => ({ nextNode: () => null });
    Document.prototype.querySelectorAll = () => [];
    EventTarget.prototype.addEventListener = () => {};
    window.MutationObserver = class { observe() {} disconnect() {} takeRecords() { return []; } };
    window.requestIdleCallback = () => 0;
    Array.prototype.map = () => [];
    String.prototype.trim = () => 'x';
    JSON.stringify = () => 'null';
    Object.defineProperty(HTMLInputElement.prototype, 'value', { get: () => 'x', set() {} });`);
  return { page: hazardPage('Prototipe diubah', { head }) };
}

/** The page's own field takes the focus back five times a second; how often is in `window.stolen`. */
function stealsFocus() {
  const body = html`${record()}<input id="rebut" aria-label="Perebut fokus">
${script(`
  window.stolen = 0;
  const field = document.getElementById('rebut');
  setInterval(() => {
    if (document.activeElement === field && document.hasFocus()) return;
    field.focus();
    window.stolen += 1;
  }, 200);`)}`;
  return { page: hazardPage('Merebut fokus', { body }) };
}

/** The document is opened and written anew twice, a second apart; how often is in `window.rewrites`. */
function rewritesDocument() {
  const body = html`${record()}
${script(`
  window.rewrites = window.rewrites || 0;
  if (window.rewrites < 2) {
    const source = '<!doctype html>' + document.documentElement.outerHTML + '</html>';
    setTimeout(() => {
      window.rewrites += 1;
      document.open();
      document.write(source);
      document.close();
    }, 1000);
  }`)}`;
  return { page: hazardPage('Menulis ulang dokumen', { body }) };
}

/**
 * The difficult pages by name: each takes the query and gives a page, and headers where it needs any.
 * @type {Record<string, (params: URLSearchParams) => { page: object, headers?: Record<string, string> }>}
 */
export const HAZARDS = {
  frameset,
  'modal-dialog': modalDialog,
  'strict-csp': strictCsp,
  'sandbox-csp': sandboxCsp,
  'removes-strangers': removesStrangers,
  'hostile-css': hostileCss,
  covers,
  embeds,
  'patched-prototypes': patchedPrototypes,
  'steals-focus': stealsFocus,
  'rewrites-document': rewritesDocument,
};
