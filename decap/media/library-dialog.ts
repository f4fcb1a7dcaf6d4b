import { closeWhenLeft, element } from '../dom.ts';
import { formatBytes } from '../../src/i18n/format.ts';
import { extensionOf, isImage } from '../../src/lib/file-type.ts';
import { isReplaceable } from './prepare-picture.ts';
import { type ListedFile, searchFiles, titleOf } from './library-list.ts';

/** The library as one purpose opens it. */
export interface LibraryOptions {
  heading: string;
  files: Promise<ListedFile[]>;
  /** Address of the bytes of a file, when it comes into view. */
  show: (file: ListedFile) => Promise<string | undefined>;
  /** What happens with the file that is chosen; without it the library is only looked at. */
  choose?: (file: ListedFile) => Promise<void>;
  /** What happens with a file of this computer; gives back why it is refused. */
  upload?: (file: File) => Promise<string | undefined>;
  /** What happens with a picture of this computer that takes the place of one of the site; as `upload`. */
  replace?: (file: ListedFile, chosen: File) => Promise<string | undefined>;
  /** What happens with a file that nothing uses and that is to go away; as `upload`. */
  remove?: (file: ListedFile) => Promise<string | undefined>;
  /** What the browser offers of this computer. */
  accept: string;
}

/** Cards shown at first, and with each «Mostrar más». */
const PAGE = 24;

/** Opens the library over the page, by name; whoever closes it is back where they were. */
export function openLibrary(options: LibraryOptions): HTMLDialogElement {
  const dialog = element('dialog', 'desk-library');
  const heading = element('h2', '', options.heading);
  heading.id = 'desk-library-heading';
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = button('Cerrar', () => dialog.close());
  const status = element('p', 'desk-library-status');
  status.setAttribute('role', 'status');
  const refusal = element('p', 'desk-library-refusal');
  refusal.setAttribute('role', 'alert');
  const list = element('ul', 'desk-library-files');
  const more = button('Mostrar más', () => render(shown.length));
  const search = labelled('Buscar por nombre, por lo que se ve o por la página', 'search', 'desk-library-search');
  let files: ListedFile[] = [];
  let shown: ListedFile[] = [];

  const render = (from: number) => {
    const found = searchFiles(files, search.input.value);
    if (from === 0) list.replaceChildren();
    const next = found.slice(from, from + PAGE);
    shown = found.slice(0, from + PAGE);
    list.append(...next.map((file) => card(file, options, run)));
    more.hidden = found.length <= shown.length;
    status.textContent = found.length === 0 ? 'No hay archivos así.' : count(found.length);
    if (from > 0) list.children[from]?.querySelector<HTMLElement>('button, a')?.focus();
  };
  /** One thing at a time; what is refused is said here, and the dialog stays. */
  const run = async (words: string, task: () => Promise<string | undefined>) => {
    refusal.textContent = '';
    status.textContent = words;
    dialog.setAttribute('aria-busy', 'true');
    const problem = await task().catch((error: Error) => error.message);
    dialog.removeAttribute('aria-busy');
    status.textContent = '';
    if (problem === undefined) dialog.close();
    else refusal.textContent = problem;
  };

  search.input.addEventListener('input', () => render(0));
  closeWhenLeft(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  const head = element('div', 'desk-library-head');
  head.append(heading, close);
  dialog.append(head, ...uploadOf(options, run), search.label, status, refusal, list, more);
  document.body.append(dialog);
  dialog.showModal();
  status.textContent = 'Buscando los archivos…';
  void options.files.then(
    (found) => {
      files = found;
      if (status.textContent === 'Buscando los archivos…' || list.childElementCount === 0) render(0);
    },
    () => (refusal.textContent = 'No se pudo leer la lista de archivos del sitio. Puede subir uno.'),
  );
  return dialog;
}

type Run = (words: string, task: () => Promise<string | undefined>) => Promise<void>;

function uploadOf({ upload, accept }: LibraryOptions, run: Run): HTMLElement[] {
  if (!upload) return [];
  const { label, input } = labelled('Subir un archivo de este equipo', 'file', 'desk-library-upload');
  input.accept = accept;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    void run(`Preparando «${file.name}»…`, () => upload(file)).then(() => (input.value = ''));
  });
  return [label];
}

function card(file: ListedFile, { show, choose, replace, remove }: LibraryOptions, run: Run): HTMLElement {
  const item = element('li', 'desk-library-file');
  const title = titleOf(file);
  item.append(picture(file, show), element('p', 'desk-library-title', title));
  item.append(element('p', '', `${title === file.name ? '' : `${file.name} · `}${formatBytes(file.size)}`));
  if (file.isDraft) item.append(element('p', '', 'En este borrador'));
  if (file.uses.length > 0) item.append(usesOf(file, choose === undefined));
  if (file.isUnused) item.append(element('p', '', 'No se usa en ninguna página ni borrador'));
  if (remove && file.isUnused) {
    const away = button('Borrar', () => void run(`Borrando «${title}»…`, () => remove(file)));
    away.setAttribute('aria-label', `Borrar: ${title}`);
    item.append(away);
  } else if (replace && isReplaceable(file.name))
    item.append(replacement(title, run, (chosen) => replace(file, chosen)));
  if (choose) {
    const use = button('Usar', () => void run(`Añadiendo «${title}»…`, () => choose(file).then(() => undefined)));
    use.setAttribute('aria-label', `Usar: ${title}`);
    item.append(use);
  }
  return item;
}

function replacement(title: string, run: Run, replace: (chosen: File) => Promise<string | undefined>): HTMLElement {
  const { label, input } = labelled('Reemplazar por otra', 'file', 'desk-library-replace');
  input.accept = 'image/*';
  input.setAttribute('aria-label', `Reemplazar por otra: ${title}`);
  input.addEventListener('change', () => {
    const [chosen] = input.files ?? [];
    if (chosen) void run(`Preparando «${chosen.name}»…`, () => replace(chosen)).then(() => (input.value = ''));
  });
  return label;
}

/** Where a file is used: links only where nobody would leave a form through them. */
function usesOf({ uses }: ListedFile, hasLinks: boolean): HTMLElement {
  const line = element('p', 'desk-library-uses', 'Se usa en: ');
  uses.forEach(({ title, collection, slug }, at) => {
    if (at > 0) line.append(', ');
    if (!hasLinks) return line.append(`«${title}»`);
    const link = element('a', '', `«${title}»`);
    link.setAttribute('href', `#/collections/${collection}/entries/${slug}`);
    link.addEventListener('click', () => line.closest('dialog')?.close());
    line.append(link);
  });
  return line;
}

/** The picture comes with the card into view; any other file shows its type. */
function picture(file: ListedFile, show: LibraryOptions['show']): HTMLElement {
  const box = element('div', 'desk-library-picture');
  if (!isImage(file.name)) {
    box.textContent = extensionOf(file.name).toUpperCase();
    return box;
  }
  const image = element('img', '');
  image.alt = '';
  box.append(image);
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    void show(file).then((url) => url && (image.src = url));
  });
  observer.observe(box);
  return box;
}

const count = (files: number): string => (files === 1 ? '1 archivo' : `${files} archivos`);

function labelled(words: string, type: string, className: string): { label: HTMLElement; input: HTMLInputElement } {
  const label = element('label', className, words);
  const input = element('input', '');
  input.type = type;
  label.append(input);
  return { label, input };
}

function button(words: string, run: () => void): HTMLButtonElement {
  const created = element('button', 'desk-library-button', words);
  created.type = 'button';
  created.addEventListener('click', run);
  return created;
}
