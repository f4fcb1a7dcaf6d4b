// What `npm run … -- --help` says. Before anything is installed, like run.mjs: no dependencies, no TypeScript.
import { CHECKS } from './help-checks.mjs';

/** Variables that choose what a command looks at. */
const VARIABLES = {
  CONTENT_DIR: 'carpeta del contenido (content)',
  OUT_DIR: 'carpeta del sitio construido (dist)',
  BUILD_NOW: 'momento que cuenta como ahora, 2026-03-01T08:00:00-05:00',
  SITE_URL: 'dirección pública, en lugar de la de los ajustes',
};
const { CONTENT_DIR, OUT_DIR, BUILD_NOW, SITE_URL } = VARIABLES;

/**
 * By command: what it does, how it is called, what may be added, and what to do next. `ends`: its own last line says that, or is for a
 * program; after the others a terminal says it (`nextAfter`).
 */
export const HELP = {
  start: {
    ends: true,
    does: 'Construye el sitio, lo sirve como en producción y abre la mesa de redacción en /admin/. Lo reconstruye con cada cambio.',
    variables: {
      PORT: 'puerto (4321)',
      HOST: 'dirección en la que escucha (este equipo); con otra, la mesa no se abre sin DESK_SECRET',
      DESK_SECRET: 'clave que pide la mesa de redacción, de doce signos o más',
      CONTENT_DIR,
      OUT_DIR,
    },
    next: 'Abra http://localhost:4321/. Para terminar: Ctrl+C.',
  },
  dev: {
    ends: true,
    does: 'Servidor de desarrollo de Astro, sin buscador ni mesa de redacción.',
    variables: { CONTENT_DIR },
    next: 'Abra http://localhost:4321/. El sitio completo, con buscador y mesa de redacción: npm start',
  },
  build: {
    ends: true,
    does: 'Revisa el contenido y construye el sitio con su buscador. Si algo falla, el sitio anterior queda como estaba.',
    variables: { CONTENT_DIR, OUT_DIR, BUILD_NOW, SITE_URL, HISTORY: '«off» construye sin la historia de cada página' },
    next: 'Mírelo con «npm start» o llévelo al público con «npm run deploy».',
  },
  'build:fixture': {
    does: 'Construye el sitio de la entidad inventada que usan las pruebas.',
    next: 'Luego: npm run test:build, o npm run test:e2e',
  },
  adopt: {
    ends: true,
    does: 'Crea el repositorio del contenido de otra entidad, con este código como submódulo y sin nada de la entidad de ejemplo.',
    usage: '--dir ../contenido --name "Razón social" --short-name "Nombre" --site https://…',
    options: {
      '--dir': 'carpeta nueva, fuera de esta',
      '--name, --short-name, --site': 'razón social, nombre corto y dirección pública; sin ellos no hay sitio',
      '--nit, --address, --postal-code, --municipality, --department': 'identidad y sede',
      '--phone, --email, --judicial-email, --portal': 'contacto',
      '--color, --logo': 'color como #1f4e9c y archivo del logo',
      '--code, --code-branch': 'de dónde viene el código (el origen de este clon, main)',
    },
    next: 'Lo que no se dijo queda «por confirmar» y se lista al final. En una terminal, pregunta lo que falte.',
  },
  deploy: {
    ends: true,
    does: 'Lleva el sitio construido a donde se sirve. Si se interrumpe, el sitio anterior queda entero; al repetir, se completa.',
    usage: '/carpeta | usuario@servidor:/carpeta | s3://deposito/prefijo',
    options: {
      '--rollback': 'vuelve a la versión anterior (carpeta y ssh; se guardan cinco)',
      '--after="…"': 'orden que corre el servidor después, por ejemplo "sudo systemctl reload nginx"',
      '--ssh="…"': 'programa y opciones de ssh, por ejemplo "ssh -p 2222 -i llave"',
      '--all': 'vuelve a enviar todo al depósito, también lo que no cambió',
    },
    variables: {
      OUT_DIR,
      'AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY': 'llaves del depósito',
      'AWS_ENDPOINT_URL_S3, AWS_REGION': 'servicio que no es Amazon, y región',
    },
    next: 'Compruebe lo que ve el público: npm run heartbeat -- https://…',
  },
  'deploy:nginx': {
    ends: true,
    does: 'Escribe el bloque «server» de nginx para el sitio que «npm run deploy» deja en una carpeta.',
    usage: '/srv/www/rendicion',
    options: {
      '--out=archivo': 'lo escribe ahí',
      '--plain=8080': 'sin https, detrás de otro servidor que lo ponga',
      '--brotli': 'envía lo comprimido con brotli; en Debian: apt-get install libnginx-mod-http-brotli-static',
    },
    variables: { SITE_URL },
    next: 'Guárdelo en /etc/nginx/sites-enabled/, complete el certificado y corra: nginx -t && systemctl reload nginx',
  },
  heartbeat: {
    ends: true,
    does: 'Dice en una frase si lo que ve el público es lo que debe ser, y termina con 1 si no: atrasado, otra revisión, sin sus cabeceras o con un certificado por vencer.',
    usage: 'https://www.entidad.gov.co/rendicion/',
    options: {
      '--revision=abc1234': 'commit del contenido que se espera',
      '--grace=120': 'minutos que puede tardar una construcción',
      '--days=14': 'días antes de que venza el certificado',
      '--without-headers': 'para servidores que no dejan poner cabeceras, como GitHub Pages',
    },
    next: 'Póngalo en cron: 0 * * * * cd /srv/sitio && npm run --silent heartbeat -- https://… || mail -s "Sitio" usted@entidad.gov.co',
  },
  'next-build': {
    ends: true,
    does: 'Dice cuándo cambia el sitio por sí mismo: el fin de un embargo, o el día en que algo vence o ya pasó.',
    options: {
      '--due=dirección o archivo de estado.json': 'dice si hay que construir ya: termina con 0 si sí y con 1 si no',
    },
    variables: { CONTENT_DIR, BUILD_NOW },
    next: 'Póngalo en un reloj: npm run next-build -- --due=https://…/estado.json && npm run build',
  },
  'preview:draft': {
    ends: true,
    does: 'La página de un borrador, con un aviso, en una carpeta para un servidor de archivos.',
    usage: 'content/reports/….mdx',
    options: { '--out=carpeta': 'donde queda (.cache/vista-previa)' },
    variables: { CONTENT_DIR },
    next: 'La última línea es su dirección secreta.',
  },
  new: {
    ends: true,
    does: 'Escribe una entrada nueva con todos sus campos, o la evaluación de un trimestre.',
    usage: 'report|release|faq|story|event|commitment|indicator|question|survey|page "Título", o evaluation 2026-Q4',
    variables: { CONTENT_DIR },
    next: 'Complete lo que diga «POR ESCRIBIR» y corra: npm run check:content',
  },
  'indicators:received': {
    does: 'Cuenta por mes lo que llegó por los canales, de la tabla que da un formulario o un buzón. No guarda quién escribió.',
    usage: '--into=mensajes-recibidos --month=2026-10 peticiones.csv',
    options: {
      '--into=nombre': 'archivo del indicador, sin .mdx',
      '--month=2026-10': 'un mes que está completo en la tabla; puede repetirse. Sin él solo cuenta',
      '--column="Fecha"': 'columna con la fecha, si no se encuentra sola',
      '--example': 'también en un indicador de ejemplo',
    },
    variables: { CONTENT_DIR },
    next: 'Revise los indicadores que nombra y corra: npm run check:content',
  },
  'indicators:reach': {
    does: 'Cuenta los lectores en los registros del servidor y los escribe en sus indicadores. No guarda direcciones.',
    usage: '[--month=2026-10] access.log [access.log.1.gz …]',
    variables: { CONTENT_DIR },
    next: 'Revise los indicadores que nombra y corra: npm run check:content',
  },
  share: {
    does: 'Escribe la noticia de una entrada para cada red social, con la longitud que cada una admite.',
    usage: '<entrada>',
    variables: { CONTENT_DIR, SITE_URL },
    next: 'Copie el texto de cada red; la imagen que acompaña el enlace ya está en la página.',
  },
  newsletter: {
    ends: true,
    does: 'El boletín de un mes como correo; con --send lo envía.',
    usage: '2026-10 [--send]',
    variables: { CONTENT_DIR },
    next: 'Abra en su programa de correo el archivo que nombra, o repita la orden con --send. Las variables SMTP_URL y MAIL_FROM se explican en README.md.',
  },
  notices: {
    ends: true,
    does: 'Lo que la oficina debe saber hoy, en un correo; ninguno el día en que no hay nada.',
    variables: { CONTENT_DIR, BUILD_NOW },
    next: 'Con --send lo envía. Póngalo en un reloj, de lunes a viernes.',
  },
  'surveys:import': {
    does: 'Cuenta las respuestas de un formulario en una encuesta.',
    usage: 'encuesta respuestas.csv',
    variables: { CONTENT_DIR },
    next: 'Sin argumentos explica cada paso.',
  },
  'check:content': {
    does: 'Dice qué falla en el contenido, dónde y cómo corregirlo. Termina con 1 si hay errores.',
    options: {
      '--quiet': 'sin avisos, solo errores',
      '--report=annotations': 'para GitHub y Forgejo, junto a la línea',
      '--report=gitlab': 'para GitLab, informe de calidad',
      '--report=json': 'para programas',
    },
    variables: { CONTENT_DIR, BUILD_NOW },
    next: 'Corrija lo que liste y repita la orden; sin errores: npm run build',
  },
  'check:links:external': {
    ends: true,
    does: 'Visita cada enlace del contenido a otros sitios y dice cuáles están rotos y dónde están. Termina con 1 si hay alguno.',
    options: {
      '--allow=archivo':
        'lo que no se visita, una dirección por línea con su motivo (enlaces-permitidos.txt, junto al contenido)',
      '--days=7': 'cuántos días vale una visita que salió bien',
      '--cache=archivo': 'dónde quedan las visitas (.cache/enlaces-externos.json)',
    },
    variables: { CONTENT_DIR, BUILD_NOW },
    next: 'Corrija los rotos en la mesa de redacción. Necesita conexión; por eso no es parte de «npm test».',
  },
  ...CHECKS,
};

/** The text for one command; undefined for one that has none. */
export function helpFor(name) {
  const help = HELP[name];
  if (!help) return undefined;
  const call = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
  const table = (title, rows) =>
    rows ? ['', title].concat(Object.entries(rows).map(([term, meaning]) => `  ${term}\n      ${meaning}`)) : [];
  return [help.does, '', `Uso: ${call}${help.usage ? ` -- ${help.usage}` : ''}`]
    .concat(table('Opciones:', help.options), table('Variables:', help.variables), help.next ? ['', help.next] : [])
    .join('\n');
}

/** What comes after a command that went well, for who sees it in a terminal and was not told by the command itself. */
export function nextAfter(name, { code, isTerminal }) {
  const help = HELP[name];
  return help && !help.ends && code === 0 && isTerminal ? help.next : undefined;
}
