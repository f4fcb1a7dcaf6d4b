import { Parser } from 'htmlparser2';

/** What a file would do by itself when somebody opens it, and how to get rid of that, in words for an editor. */
export interface ActiveContent {
  what: string;
  fix: string;
}

/** Elements of SVG, and of HTML within it, that run, load or submit something. */
const ACTIVE = new Set(
  'script handler listener foreignobject iframe object embed audio video link meta base form input html body img'.split(
    ' ',
  ),
);
const FIX = 'Expórtelo de nuevo desde su programa de dibujo como «SVG plano» u «optimizado».';
/** What a style may not do: load something. */
const LOADS = /@import|(?:url|image|image-set|src)\(\s*(?!["']?#)|expression\(|javascript:/i;

/** What an SVG does beyond being seen, which a browser does when the file is opened alone; undefined for a mere drawing. */
export function activeDrawing(svg: string): ActiveContent | undefined {
  let what: string | undefined;
  let root: string | undefined;
  const inStyle: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const local = localName(name);
        root ??= local;
        if (local === 'style') inStyle.push(name);
        what ??= ACTIVE.has(local) ? `el elemento «${name}»` : faultOf(attributes);
      },
      onclosetag: (name) => void (inStyle.at(-1) === name && inStyle.pop()),
      ontext: (text) => void (inStyle.length > 0 && LOADS.test(text) && (what ??= 'un estilo que carga otro archivo')),
      onprocessinginstruction: (name, data) => {
        if (/^\?xml-/i.test(name)) what ??= 'una orden «xml-stylesheet»';
        if (/\[|<!entity/i.test(data)) what ??= 'una declaración de entidades';
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  if (root !== 'svg') return { what: 'algo que no es un dibujo SVG', fix: FIX };
  return what === undefined ? undefined : { what, fix: FIX };
}

function faultOf(attributes: Readonly<Record<string, string>>): string | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    const local = localName(name);
    if (local.startsWith('on')) return `el atributo «${name}»`;
    if (local === 'href' && !/^\s*(?:#|data:image\/(?:png|jpeg|webp|gif);base64,)/i.test(value))
      return `una dirección de fuera («${value.slice(0, 60)}»)`;
    if (local === 'attributename' && /^(?:.*:)?href$|^on/i.test(value.trim())) return `una animación de «${value}»`;
    if (local !== 'd' && !local.startsWith('xmlns') && LOADS.test(value))
      return `el atributo «${name}», que carga otro archivo`;
  }
  return undefined;
}

const localName = (name: string): string => (name.split(':').at(-1) ?? '').toLowerCase();
