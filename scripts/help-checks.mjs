/** The part of `HELP` that checks and measures the project itself. */
export const CHECKS = {
  'check:format': {
    does: 'Revisa la forma de cada archivo con Prettier.',
    next: 'Para corregirla: npx prettier --write .',
  },
  'check:lint': { does: 'Revisa las reglas del código.' },
  'check:types': { does: 'Revisa los tipos de TypeScript y de Astro.' },
  'check:unused': { does: 'Busca archivos, exportaciones y dependencias que nadie usa.' },
  'check:lighthouse': {
    does: 'Mide velocidad y accesibilidad de una página de cada clase en un teléfono lento. Necesita «npm run build».',
  },
  test: {
    does: 'Corre todas las revisiones y pruebas. La última línea es «N passed, N failed».',
    usage: '[test:unit check:types …]',
    next: 'Instala lo que falte (también Chromium, nginx y rsync con apt-get, como administrador).',
  },
  'test:unit': { does: 'Pruebas de reglas, formatos y partes.' },
  'test:build': { does: 'Pruebas de los sitios construidos. Necesita «npm run build» y «npm run build:fixture».' },
  'test:clock': { does: 'Pruebas de lo que depende del tiempo, con el reloj en otros días.' },
  'test:e2e': { does: 'Pruebas en Chromium. Necesita «npm run build» y «npm run build:fixture».' },
  'test:editor': { does: 'Doscientos textos por el formulario de la mesa de redacción.' },
  'test:install': { does: 'Instala una copia con otras versiones de npm y de Node. Necesita conexión.' },
  'test:long': {
    does: 'Lo que tarda demasiado para «npm test»: un mes en la mesa de redacción, despliegues interrumpidos, una adopción completa.',
  },
  'test:spreadsheet': { does: 'Abre cada conjunto de datos en LibreOffice.' },
  'manual:screenshots': { does: 'Toma de nuevo las imágenes del manual de la mesa de redacción.' },
  'readme:screenshots': { does: 'Toma de nuevo las imágenes del README. Necesita «npm run build».' },
  bench: { does: 'Tiempo de construcción de diez años de una oficina, junto a otros generadores de sitios.' },
  'bench:visit': { does: 'Segundos y bytes hasta el primer resultado de una búsqueda en una línea lenta.' },
  'bench:desk': { does: 'Cuánto espera quien edita entre 3.000 entradas.' },
  'bench:serve': { does: 'Peticiones por segundo de nginx con la configuración del sitio, junto a nginx sin más.' },
  'bench:merge': { does: 'Tiempo de la unión de textos largos en la mesa de redacción.' },
};
