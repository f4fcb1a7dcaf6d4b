// `npm run deploy:nginx -- /srv/www/rendicion`: the server block for a site that `npm run deploy` puts there.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/lib/environment.ts';
import { toServerBlock } from './deploy/nginx.ts';
import { orSay } from './or-say.ts';
import { publicAddress } from './site/public-address.ts';

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, plain: { type: 'string' }, brotli: { type: 'boolean' } },
  });
  const [folder] = positionals;
  if (!folder?.startsWith('/')) {
    throw new Error(
      `Se recibió «${folder ?? ''}» y se esperaba la carpeta del servidor en la que «npm run deploy» deja el sitio, por ejemplo: npm run deploy:nginx -- /srv/www/rendicion`,
    );
  }
  const block = toServerBlock({
    root: `${folder.replace(/\/$/, '')}/current`,
    siteUrl: new URL(publicAddress(readEnvironment(process.env)).url),
    plainPort: toPort(values.plain),
    brotli: values.brotli,
  });
  if (values.out === undefined) return console.log(block);
  writeFileSync(values.out, block);
  const first = values.plain === undefined ? 'Complete el certificado, y luego: ' : '';
  console.log(`Escrito: ${values.out}. ${first}nginx -t && systemctl reload nginx`);
}

/** The port of a server that leaves https to whoever stands before it. */
function toPort(text: string | undefined): number | undefined {
  if (text === undefined || /^\d{2,5}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new Error(`--plain dice «${text}» y se esperaba el puerto de un servidor sin https, por ejemplo --plain=8080.`);
}

await orSay(main);
