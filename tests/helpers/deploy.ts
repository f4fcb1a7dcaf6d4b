import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { findServer } from '../../scripts/setup.mjs';
import { listen } from '../../scripts/serve/listen.ts';
import { freePort } from './free-port.ts';
import { writeFiles } from './content-folder.ts';
import { ROOT } from './paths.ts';
import { signatureFault } from './signature.ts';

/** Pages of a made-up site. */
const PAGES = Array.from({ length: 12 }, (_, index) => `informes/${index}/`);
/** Long enough to be compressed. */
const PROSE = 'Texto de un informe sobre el agua, su costo y su pérdida. '.repeat(40);

/**
 * A site as a build leaves it. Two versions differ in every page, in the names of what the pages show, and in a page that
 * only one of them has; `acta.pdf` is the same.
 */
export function madeUpSite(version: string): Record<string, string> {
  const page = (name: string) =>
    `<!doctype html><title>${name} ${version}</title><img src="/_astro/${version}.png"><p>${PROSE}`;
  return {
    _headers: '/*\n  X-Frame-Options: DENY\n\n/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
    _redirects: '/viejo/ /informes/1/ 301\n/viejo /informes/1/ 301\n',
    'index.html': page('Inicio'),
    '404.html': page('No está'),
    'viejo/index.html': page('Se trasladó'),
    ...Object.fromEntries(PAGES.map((path) => [`${path}index.html`, page(path)])),
    [`solo-en-${version}/index.html`]: page('Solo aquí'),
    [`_astro/${version}.png`]: `imagen ${version}`,
    'rss.xml': `<rss>${version}</rss>`,
    'datos.csv': `año;valor\n2026;${version}\n`,
    'acta.pdf': 'siempre igual',
    // Signs that have to be written otherwise in an address, and in what is signed.
    "archivos/niñez (1) + acta's!.txt": 'siempre igual',
    '.well-known/security.txt': 'Contact: mailto:a@example.org',
  };
}

/** Writes a version of the made-up site into a folder. */
export function writeSite(folder: string, version: string): string {
  writeFiles(folder, madeUpSite(version));
  return folder;
}

export interface Deployed {
  status: number | null;
  output: string;
}

/** Starts `npm run deploy` for a built site, in a process group of its own. */
export function startDeploy(site: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, ['scripts/deploy.ts', ...words], {
    cwd: ROOT,
    env: { ...process.env, OUT_DIR: site, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

/** Runs it to its end. */
export async function deploy(site: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Deployed> {
  const child = startDeploy(site, words, env);
  const [out, error] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  return { status: child.exitCode, output: out + error };
}

/** Ends a process and all that it started, as a power cut would. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
  await closed;
}

/** The site that a folder of releases serves: the made-up files of it, by their paths. */
export function servedSite(target: string): Record<string, string> {
  const folder = join(target, 'current');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br)$|^\.nginx-/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]));
}

export const releasesIn = (target: string): string[] =>
  existsSync(join(target, 'releases')) ? readdirSync(join(target, 'releases')).toSorted() : [];

export const currentOf = (target: string): string => readlinkSync(join(target, 'current')).replace('releases/', '');

/** A program in place of ssh that does on this computer what is asked of the other one. */
export function localShell(folder: string): string {
  const file = join(folder, 'ssh-local');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, '#!/bin/sh\nshift\nexec sh -c "$*"\n', { mode: 0o755 });
  return file;
}

/** Says in one sentence what a test of the system needs and this computer does not have. */
export function requireProgram(name: string, debianPackage = name): string {
  const found = findServer(name, process.env);
  if (found) return found;
  throw new Error(`Falta ${name}, que usan estas pruebas. Instálelo: apt-get install ${debianPackage}`);
}

/** A real server of object storage, with one bucket that serves as a website. */
export interface ObjectStore {
  env: NodeJS.ProcessEnv;
  bucket: string;
  /** What it answers to a reader. */
  read: (path: string) => Promise<{ status: number; headers: Headers; body: string }>;
  /** Calls `call` before the request number `count` from now on reaches it, and lets no further one through. */
  breakAt: (count: number, call: () => void) => void;
  /** Requests since the last `breakAt`. */
  requests: () => string[];
  close: () => Promise<void>;
}

const BUCKET = 'rendicion';
/** Of the one key that s3rver knows. */
const SECRET = 'S3RVER';
const WEBSITE = `<WebsiteConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IndexDocument><Suffix>index.html</Suffix></IndexDocument>
<ErrorDocument><Key>404.html</Key></ErrorDocument></WebsiteConfiguration>`;

export async function startObjectStore(folder: string): Promise<ObjectStore> {
  writeFiles(folder, { 'website.xml': WEBSITE });
  const program = join(createRequire(import.meta.url).resolve('s3rver/package.json'), '../bin/s3rver.js');
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [program, '-d', join(folder, 'objects'), '-a', '127.0.0.1', '-p', String(port)].concat(
      '--configure-bucket',
      BUCKET,
      join(folder, 'website.xml'),
    ),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout!, 'data');
  child.stdout!.resume();

  let seen: string[] = [];
  let breaking: { count: number; call: () => void } | undefined;
  // A door before it, to count, to break off, and to look at the signatures.
  const door: Server = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    if (breaking && seen.length >= breaking.count) {
      breaking.call();
      incoming.socket.destroy();
      return;
    }
    const { method = '', url: path = '', headers } = incoming;
    const handOn = (body: Buffer) => {
      // s3rver takes many a signature that Amazon would refuse.
      const fault = signatureFault({ method, url: path, headers, body }, SECRET);
      if (fault !== undefined) {
        outgoing.writeHead(403).end(`<Error><Code>SignatureDoesNotMatch</Code><Message>${fault}</Message></Error>`);
        return;
      }
      const forwarded = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      forwarded.on('error', () => outgoing.destroy());
      forwarded.end(body);
    };
    // Whoever asked may have been ended.
    void buffer(incoming).then(handOn, () => undefined);
  });
  const doorPort = await listen(door, 0, '127.0.0.1');
  const origin = `http://127.0.0.1:${doorPort}`;
  return {
    env: { AWS_ENDPOINT_URL_S3: origin, AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: SECRET },
    bucket: `s3://${BUCKET}`,
    read: async (path) => {
      const response = await fetch(`http://127.0.0.1:${port}/${BUCKET}/${path}`, {
        redirect: 'manual',
        headers: { accept: 'text/html' },
      });
      return { status: response.status, headers: response.headers, body: await response.text() };
    },
    breakAt: (count, call) => {
      seen = [];
      breaking = { count, call };
    },
    requests: () => seen,
    close: async () => {
      door.closeAllConnections();
      door.close();
      const closed = once(child, 'close');
      child.kill();
      await closed;
    },
  };
}

/** Copies one folder of releases to another, links and all, so that every test begins with the same. */
export const copyTarget = (from: string, to: string): void =>
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
