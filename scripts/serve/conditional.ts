import { statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Says when a file was last written, and answers 304 to who has it from then. An `If-None-Match` is more exact and left
 * to those who know the tag (RFC 9110, 13.2.2). False when the file has still to be sent.
 */
export function answerUnchanged(request: IncomingMessage, response: ServerResponse, file: string): boolean {
  const written = new Date(Math.trunc(statSync(file).mtimeMs / 1000) * 1000);
  response.setHeader('Last-Modified', written.toUTCString());
  const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
  if (tag !== undefined || since === undefined || !(Date.parse(since) >= written.getTime())) return false;
  response.writeHead(304).end();
  return true;
}
