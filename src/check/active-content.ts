import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { extensionOf } from '../lib/file-type.ts';
import type { MediaFile } from './content-files.ts';
import { type ActiveContent, activeDrawing } from './active-drawing.ts';

/** A larger file is not read; no field of the desk takes one. */
const MAX_READ = 100_000_000;

/** Looks into every drawing, PDF and ZIP of a folder and marks those that do more than to be read. */
export async function markActiveFiles(contentDir: string, media: ReadonlyMap<string, MediaFile>): Promise<void> {
  for (const [path, file] of media) {
    const look = LOOKS[extensionOf(path)];
    if (!look || file.isLink || file.isSpecial || file.size === 0 || file.size > MAX_READ) continue;
    const active = look(await readFile(join(contentDir, path)));
    if (active) file.active = active;
  }
}

/** A program in a PDF, or an order to start one, also in its compressed parts. */
function activePdf(bytes: Buffer): ActiveContent | undefined {
  const [start = '', ...rest] = bytes.toString('latin1').split(/\bstream\r?\n/);
  let before = start;
  const texts = [start];
  for (const part of rest) {
    const end = part.lastIndexOf('endstream');
    if (/\/ObjStm\b/.test(before)) texts.push(inflate(part.slice(0, end)));
    before = part.slice(Math.max(end, 0));
    texts.push(before);
  }
  const isActive = texts.some((text) => PROGRAM.test(text.replace(/#([\da-f]{2})/gi, fromHex)));
  return isActive
    ? {
        what: 'un programa que se ejecuta al abrirlo',
        fix: 'Ábralo y guárdelo de nuevo con «Imprimir» y «Guardar como PDF».',
      }
    : undefined;
}

/** Names of a PDF (ISO 32000-1, 12.6.4): JavaScript, and the start of another program. */
const PROGRAM = /\/(?:JavaScript|JS|Launch)(?![A-Za-z0-9])/;
const fromHex = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16));

/** The objects in a compressed part; as much as can be read, for files are cut and made wrong. */
function inflate(part: string): string {
  try {
    return inflateSync(Buffer.from(part, 'latin1'), { maxOutputLength: 20_000_000 }).toString('latin1');
  } catch {
    return '';
  }
}

/** What a reader's disk may be asked for: far more than an annex has. */
const MAX_UNZIPPED = 2_000_000_000;
const MAX_RATIO = 200;

/** A ZIP, or an office document, whose files would leave their folder or fill the disk of who opens it. */
function activeZip(bytes: Buffer): ActiveContent | undefined {
  let size = 0;
  let stray: string | undefined;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name)) stray ??= name;
        return false;
      },
    });
  } catch {
    return undefined;
  }
  const fix = 'Comprima de nuevo los archivos, sin otros comprimidos dentro.';
  if (stray !== undefined) return { what: `un archivo que saldría de su carpeta («${stray}»)`, fix };
  const isBomb = size > MAX_UNZIPPED || (size > 100_000_000 && size > bytes.length * MAX_RATIO);
  return isBomb ? { what: `archivos que al abrirse ocupan ${Math.round(size / 1_000_000)} MB`, fix } : undefined;
}

const LOOKS: Readonly<Record<string, ((bytes: Buffer) => ActiveContent | undefined) | undefined>> = {
  svg: (bytes) => activeDrawing(bytes.toString('utf8')),
  pdf: activePdf,
  ...Object.fromEntries(['zip', 'docx', 'xlsx', 'odt', 'ods'].map((extension) => [extension, activeZip])),
};
