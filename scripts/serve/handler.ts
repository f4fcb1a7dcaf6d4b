import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import {
  baseOfRules,
  headersFor,
  type HeaderRule,
  parseHeaderRules,
  parseRedirects,
} from '../../src/lib/header-rules.ts';
import { toAddress, toPath } from '../../src/lib/site-address.ts';
import { createCompressor } from './compress.ts';
import { answerUnchanged } from './conditional.ts';
import { servedTypeOf } from './content-types.ts';
import { resolvePath } from './resolve.ts';

/** How long a copy may be kept without asking again, where `_headers` says nothing else. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/** What who wants to write is told. */
export const READ_ONLY = 'Este sitio solo se lee: use GET o HEAD.';

/**
 * Answers requests for a built site as a production host would: the headers of `_headers`, the redirects of
 * `_redirects`, one URL per page, `404.html`; below the path that those rules name. Reads the folder at each request,
 * because a rebuild replaces it.
 */
export function createHandler(folder: string): RequestListener {
  const sendFile = sirv(folder, { dev: true, etag: true, extensions: [] });
  const compress = createCompressor();

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const [, url = '/', query] = /^([^?]*)\??(.*)$/s.exec(request.url ?? '/') ?? [];
    const rules = readRules(folder);
    const base = baseOfRules(rules);
    const path = toPath(url, base);
    setHeaders(response, rules, url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response);
    if (path === undefined) return answerOutside(response, folder, url, base);
    const found = resolvePath(folder, path, readRedirects(folder, base), query);
    if (found.kind === 'bad-request') return sendText(response, 400, 'La dirección no es válida.');
    if (found.kind === 'not-found') return sendNotFound(response, folder);
    if (found.kind === 'redirect')
      return redirect(response, toAddress(found.to, base), found.isByQuery ? undefined : query);

    const type = servedTypeOf(found.file);
    response.setHeader('Content-Type', type);
    if (answerUnchanged(request, response, found.file)) return undefined;
    if (compress(request, response, found.file, type)) return undefined;
    dropUnusableRange(request);
    request.url = found.url;
    return sendFile(request, response, () => sendNotFound(response, folder));
  };

  return (request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      // The reason is for this terminal, never for the page (docs/rules.md, R29).
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'El servidor tuvo un problema.');
    }
  };
}

/** The rules of `_headers`, less the two that only make sense over https: this server speaks plain http. */
function setHeaders(response: ServerResponse, rules: readonly HeaderRule[], url: string): void {
  response.setHeader('Cache-Control', REVALIDATE);
  for (const [name, value] of headersFor(rules, url)) {
    if (name === 'strict-transport-security') continue;
    response.setHeader(name, value.replaceAll(/;\s*upgrade-insecure-requests/g, ''));
  }
}

function redirect(response: ServerResponse, to: string, query: string | undefined): void {
  response.setHeader('Location', query ? `${to}?${query}` : to);
  sendText(response, 301, `Se trasladó a ${to}`);
}

/** What is not below the path of the site: the root of this server leads there, which a browser must not remember. */
function answerOutside(response: ServerResponse, folder: string, url: string, base: string): void {
  if (url !== '/' && url !== base) return sendNotFound(response, folder);
  response.setHeader('Location', `${base}/`);
  response.setHeader('Cache-Control', 'no-store');
  sendText(response, 302, `El sitio está en ${base}/`);
}

function refuse(response: ServerResponse): void {
  response.setHeader('Allow', 'GET, HEAD');
  sendText(response, 405, READ_ONLY);
}

function sendNotFound(response: ServerResponse, folder: string): void {
  const page = readText(folder, '404.html');
  if (page === '') return sendText(response, 404, 'Esta página no existe.');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Vary', 'Accept-Encoding');
  response.writeHead(404).end(page);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(`${text}\n`);
}

/**
 * sirv throws on a range that ends before it starts, and takes the end 0 for none; HTTP lets a server ignore a range it does not
 * understand.
 */
function dropUnusableRange(request: IncomingMessage): void {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  if (start === undefined || (end && (Number(end) < Number(start) || Number(end) === 0))) delete request.headers.range;
}

const readRules = (folder: string) => parseHeaderRules(readText(folder, '_headers'));

/** Below which path a built site stands, as its own rules say. */
export const baseOfFolder = (folder: string): string => baseOfRules(readRules(folder));

const readRedirects = (folder: string, base: string) =>
  parseRedirects(readText(folder, '_redirects')).map(({ from, to }) => ({
    from: toPath(from, base) ?? from,
    to: toPath(to, base) ?? to,
  }));

function readText(folder: string, name: string): string {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
