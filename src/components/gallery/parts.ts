import { routes } from '../../routes.ts';

/** The pages of the gallery, the first one the entrance. */
export const galleryParts = [
  {
    href: routes.gallery,
    title: 'Galería de componentes',
    holds: 'Principios, colores, letra, medidas, piezas sueltas y los bloques que se ponen dentro de un texto.',
  },
  {
    href: routes.galleryEntries,
    title: 'Galería: entradas y portada',
    holds: 'Listas, páginas de lectura, historias, comunicados y la portada.',
  },
  {
    href: routes.galleryLedger,
    title: 'Galería: el libro de cuentas',
    holds: 'Compromisos, hallazgos, preguntas ciudadanas, eventos, calendario y plan.',
  },
  {
    href: routes.galleryFigures,
    title: 'Galería: cifras y datos',
    holds: 'Indicadores, encuestas, datos abiertos y evidencias.',
  },
  {
    href: routes.gallerySite,
    title: 'Galería: marco del sitio',
    holds: 'Encabezado, ruta, búsqueda, contacto y lo que acompaña a toda página.',
  },
] as const;
