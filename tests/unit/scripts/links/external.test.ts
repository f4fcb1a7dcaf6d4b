import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { readAllowed } from '../../../../scripts/links/allowed.ts';
import { linksIn } from '../../../../scripts/links/collect.ts';
import { listen } from '../../../../scripts/serve/listen.ts';
import { writeFiles } from '../../../helpers/content-folder.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

it.each([
  [
    'Vea [el acta](https://a.example/b_(c)), y https://b.example/x.',
    ['https://a.example/b_(c)', 'https://b.example/x'],
  ],
  ["url: 'https://a.example/?b=1&c=2#d'", ['https://a.example/?b=1&c=2']],
  ['<Cita fuente="Acta" enlace="https://a.example/">', ['https://a.example/']],
  [
    '(https://a.example/b) **https://b.example/** «https://c.example/»',
    ['https://a.example/b', 'https://b.example/', 'https://c.example/'],
  ],
  ['correo@a.example y /informes/', []],
])('finds the addresses in %s', (line, urls) => {
  expect(linksIn(line)).toEqual(urls);
});

it('asks for the reason of what is allowed', () => {
  const allowed = readAllowed(
    '# nota\nhttps://a.example/* solo abre desde Colombia\n\nhttps://b.example/ abierta el lunes',
    'x.txt',
  );
  expect([allowed('https://a.example/b'), allowed('https://b.example/c'), allowed('https://b.example/')]).toEqual([
    'solo abre desde Colombia',
    undefined,
    'abierta el lunes',
  ]);
  expect(() => readAllowed('\nhttps://a.example/', 'x.txt')).toThrow('x.txt:2 dice «https://a.example/» y se esperaba');
});

it('says which are broken, doubtful and moved, and where; visits no good one twice', { timeout: 60_000 }, async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(`${request.method} ${url}`);
    const moved = { '/viejo': '/nuevo', '/barra': '/barra/', '/perdida': '/' }[url];
    if (moved) return response.writeHead(301, { location: moved }).end();
    // Those that do not know HEAD.
    if (url === '/sin-head' && request.method === 'HEAD') return response.writeHead(405).end();
    const status = { '/no-esta': 404, '/solo-personas': 403 }[url] ?? 200;
    return response.writeHead(status).end('sí');
  });
  const origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const folder = tempFolder();
  const content = join(folder, 'content');
  const paths = ['/bien', '/sin-head', '/no-esta', '/solo-personas', '/viejo', '/barra', '/perdida', '/permitido'];
  writeFiles(content, {
    'reports/a.mdx': `---\ntitle: A\n---\n\n${paths.map((path) => `[x](${origin}${path}).`).join('\n')}\n`,
    'settings/channels.yaml': `items:\n  - url: ${origin}/no-esta\n  - url: http://127.0.0.1:1/\n`,
  });
  writeFileSync(join(folder, 'enlaces-permitidos.txt'), `${origin}/permitido abre solo en la oficina\n`);
  const run = async (...words: string[]) => {
    const outcome = promisify(execFile)(
      process.execPath,
      ['scripts/check-external-links.ts', `--cache=${join(folder, 'cache.json')}`, ...words],
      { cwd: ROOT, env: { ...process.env, CONTENT_DIR: content, BUILD_NOW: '2026-06-17T12:00:00-05:00' } },
    );
    return outcome.then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => error,
    );
  };
  const { code, stdout } = await run();
  expect([code, stdout.split('\n')[0]]).toEqual([
    1,
    '9 enlaces a otros sitios: 1 permitidos, 0 vistos hace poco, 8 por visitar.',
  ]);
  expect(stdout).toContain(`Rotos: 2
- ${origin}/no-esta
  ya no está (respondió 404)
  en content/reports/a.mdx:7, content/settings/channels.yaml:2
- http://127.0.0.1:1/
  no se pudo llegar`);
  expect(stdout).toContain(`Dudosos: 2\n- ${origin}/solo-personas\n  respondió 403`);
  expect(stdout).toContain(`- ${origin}/perdida\n  lleva a la portada`);
  expect(stdout).toContain(`Trasladados: 1\n- ${origin}/viejo\n  se trasladó a ${origin}/nuevo`);
  expect(stdout).toContain('2 enlaces rotos. Corrija');
  expect(asked.filter((line) => line.includes('permitido'))).toEqual([]);

  asked.length = 0;
  expect((await run()).stdout).toContain('1 permitidos, 4 vistos hace poco, 4 por visitar');
  expect(asked.filter((line) => /bien|sin-head|viejo|barra/.test(line))).toEqual([]);
  expect((await run('--days=0')).stdout).toContain('0 vistos hace poco');

  writeFiles(content, { 'reports/a.mdx': `[x](${origin}/bien)\n`, 'settings/channels.yaml': 'items: []\n' });
  expect(await run()).toMatchObject({ code: 0, stdout: expect.stringContaining('Ningún enlace roto.') as string });
  expect(Object.keys(JSON.parse(readFileSync(join(folder, 'cache.json'), 'utf8')) as object)).toEqual([
    `${origin}/bien`,
  ]);
});
