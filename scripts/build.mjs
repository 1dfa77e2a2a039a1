/** Builds the extension: `node scripts/build.mjs release|demo [chrome|firefox …]` → dist/<browser>[-demo]. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const BROWSERS = ['chrome', 'firefox'];

export const outDir = (browser, kind) => join(root, 'dist', kind === 'demo' ? `${browser}-demo` : browser);

/** Newest change below a path, ms. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** False where a build is missing or older than what it is made of. */
export function isFresh(browser, kind) {
  const built = join(outDir(browser, kind), 'manifest.json');
  if (!existsSync(built)) return false;
  const sources = ['src', 'manifest.json', 'vite.config.ts', 'package-lock.json'];
  return statSync(built).mtimeMs > Math.max(...sources.map((source) => newest(join(root, source))));
}

export async function build(kind, browsers = BROWSERS) {
  await Promise.all(browsers.map((browser) => buildOne(browser, kind)));
  for (const browser of browsers) console.log(`Built ${outDir(browser, kind).replace(root, '')}`);
}

function buildOne(browser, kind) {
  return new Promise((resolve, reject) => {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const child = spawn(process.execPath, [vite, 'build'], {
      cwd: root,
      env: { ...process.env, PANDU_BROWSER: browser, PANDU_DEMO: kind === 'demo' ? '1' : '' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('exit', (code) => {
      if (code !== 0) return reject(new Error(`The ${kind} build for ${browser} failed.`));
      try {
        checkPages(outDir(browser, kind));
        resolve();
      } catch (error) {
        rmSync(join(outDir(browser, kind), 'manifest.json'), { force: true });
        reject(error);
      }
    });
  });
}

/** A page or script that the manifest names but the build lacks raises no error by itself. */
function checkPages(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const files = [
    manifest.action.default_popup,
    ...manifest.content_scripts.flatMap(({ js }) => js),
    ...manifest.web_accessible_resources.flatMap(({ resources }) => resources),
    'src/content/read.js',
    'src/content/fill.js',
    'src/content/teach.js',
    'src/content/teach-target.js',
    'scripts/coc-obc-sso-2022-09.json',
    'scripts/coc-obc-sso-usulan.json',
  ];
  for (const file of files) {
    if (!existsSync(join(folder, file))) throw new Error(`${file} is missing in ${folder}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kind = 'release', ...browsers] = process.argv.slice(2);
  await build(kind, browsers.length ? browsers : BROWSERS).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
