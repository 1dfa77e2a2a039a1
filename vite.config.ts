import { cpSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import webExtension from 'vite-plugin-web-extension';

const browser = process.env.PANDU_BROWSER === 'firefox' ? 'firefox' : 'chrome';
const demo = process.env.PANDU_DEMO === '1';
/** The stand-in CRM's hosts, on from the start in demo builds alone. */
const DEMO_HOSTS = ['http://localhost/*', 'http://127.0.0.1/*'];

interface Manifest {
  host_permissions: string[];
  content_scripts: { matches: string[] }[];
}

function manifest() {
  const source = JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8')) as Manifest;
  if (demo) {
    source.host_permissions.push(...DEMO_HOSTS);
    for (const script of source.content_scripts) script.matches.push(...DEMO_HOSTS);
  }
  return source;
}

const outDir = `dist/${browser}${demo ? '-demo' : ''}`;

/** The shipped scripts lie beside the code as files, for the background to load. */
const shippedScripts = {
  name: 'shipped-scripts',
  closeBundle() {
    cpSync('src/script/shipped', `${outDir}/scripts`, {
      recursive: true,
      filter: (file) => !file.endsWith('.ts'),
    });
  },
};

export default defineConfig({
  publicDir: 'src/public',
  define: { __DEMO__: JSON.stringify(demo) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: browser === 'firefox' ? 'firefox142' : 'chrome120',
    modulePreload: false,
    reportCompressedSize: false,
  },
  logLevel: process.env.PANDU_VERBOSE ? 'info' : 'warn',
  plugins: [
    shippedScripts,
    webExtension({
      manifest,
      browser,
      additionalInputs: [
        'src/panel/index.html',
        'src/content/read.ts',
        'src/content/fill.ts',
        'src/content/teach.ts',
        'src/content/teach-target.ts',
      ],
      disableAutoLaunch: true,
      skipManifestValidation: true,
      printSummary: false,
    }),
  ],
});
