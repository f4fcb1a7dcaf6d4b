/** The part of `HELP` that checks and measures the project itself, and says what it is made of. */
export const CHECKS = {
  'check:format': {
    does: 'Revisa la forma de cada archivo con Prettier.',
    next: 'Para corregirla: npx prettier --write .',
  },
  'check:lint': { does: 'Revisa las reglas del código.', next: 'Corrija donde diga y repita la orden.' },
  'check:types': {
    does: 'Revisa los tipos de TypeScript y de Astro.',
    next: 'Corrija donde diga «error» y repita la orden.',
  },
  'check:unused': {
    ends: true,
    does: 'Busca archivos, exportaciones y dependencias que nadie usa.',
    next: 'Quite lo que nadie usa, o diga en knip.jsonc por qué está.',
  },
  'check:lighthouse': {
    does: 'Mide velocidad y accesibilidad de una página de cada clase en un teléfono lento. Necesita «npm run build».',
    next: 'Mejore la página que nombre y repita: npm run build y esta orden.',
  },
  test: {
    ends: true,
    does: 'Corre todas las revisiones y pruebas. La última línea es «N passed, N failed».',
    usage: '[test:unit check:types …]',
    next: 'Instala lo que falte (también Chromium, nginx y rsync con apt-get, como administrador).',
  },
  'test:unit': {
    does: 'Pruebas de reglas, formatos y partes.',
    next: 'Un solo archivo: npm run test:unit -- tests/unit/docs.test.ts',
  },
  'test:build': {
    does: 'Pruebas de los sitios construidos. Necesita «npm run build» y «npm run build:fixture».',
    next: 'Un solo archivo: npm run test:build -- tests/build/feeds.test.ts',
  },
  'test:clock': {
    does: 'Pruebas de lo que depende del tiempo, con el reloj en otros días.',
    next: 'Si falla, el nombre de la prueba dice con qué día.',
  },
  'test:e2e': {
    does: 'Pruebas en Chromium. Necesita «npm run build» y «npm run build:fixture».',
    next: 'Un solo archivo: npm run test:e2e -- tests/e2e/search.test.ts',
  },
  'test:editor': {
    does: 'Doscientos textos por el formulario de la mesa de redacción.',
    next: 'Si falla, imprime el texto con el que falló.',
  },
  'test:desk': {
    does: 'Lo que de la mesa de redacción tarda demasiado para «npm test»: varias personas, tres forjas, cada formulario.',
    next: 'Un solo archivo: npm run test:desk -- tests/desk/people.test.ts',
  },
  'test:install': {
    does: 'Instala una copia con otras versiones de npm y de Node. Necesita conexión.',
    next: 'La última línea dice con qué versiones se instaló.',
  },
  'test:long': {
    does: 'Lo que tarda demasiado para «npm test»: un mes en la mesa de redacción, despliegues interrumpidos, una adopción completa.',
    next: 'Un solo archivo: npm run test:long -- tests/long/first-hour.test.ts. Sus tiempos quedan en .cache/first-hour.log',
  },
  'test:spreadsheet': {
    does: 'Abre cada conjunto de datos en LibreOffice.',
    next: 'Si falla, dice qué archivo y qué celda.',
  },
  'manual:screenshots': {
    does: 'Toma de nuevo las imágenes del manual de la mesa de redacción.',
    next: 'Mire las imágenes de public/admin/manual/ antes de guardarlas en git.',
  },
  'readme:screenshots': {
    does: 'Toma de nuevo las imágenes del README. Necesita «npm run build».',
    next: 'Mire las imágenes de docs/images/ antes de guardarlas en git.',
  },
  bench: {
    does: 'Tiempo de construcción de diez años de una oficina, junto a otros generadores de sitios.',
    next: 'Compare con la medida anterior en la misma máquina.',
  },
  'bench:visit': {
    does: 'Segundos y bytes hasta el primer resultado de una búsqueda en una línea lenta.',
    next: 'Compare con la medida anterior en la misma máquina.',
  },
  'bench:desk': {
    does: 'Cuánto espera quien edita entre 3.000 entradas.',
    next: 'Termina con 1 si alguna espera pasa de su límite.',
  },
  'bench:serve': {
    does: 'Peticiones por segundo de nginx con la configuración del sitio, junto a nginx sin más.',
    next: 'Compare con la medida anterior en la misma máquina.',
  },
  'bench:merge': {
    does: 'Tiempo de la unión de textos largos en la mesa de redacción.',
    next: 'Compare con la medida anterior en la misma máquina.',
  },
  'check:personal-data': {
    ends: true,
    does: 'Busca en el contenido y en toda su historia de git cédulas, celulares, correos, direcciones y nombres de menores. Termina con 1 si halla algo.',
    options: {
      '--allow=archivo': 'lo que puede estar y por qué (.datos-personales.yaml, junto a la carpeta del contenido)',
      '--without-history': 'solo lo que hay hoy',
    },
    variables: { CONTENT_DIR: 'carpeta del contenido (content)' },
    next: 'Lo que está en la historia lo tiene quien clonó el repositorio: pida ayuda antes de reescribirla.',
  },
  sbom: {
    does: 'Lista todo el programa del que está hecho el proyecto (CycloneDX), también lo que hay dentro del editor.',
    options: { '--out=archivo': 'lo escribe ahí' },
    next: 'Déselo al buscador de fallas que use su oficina de sistemas.',
  },
  licences: {
    does: 'Dice bajo qué licencia está cada paquete. Termina con 1 si alguno no tiene, o tiene una que el proyecto no ha aceptado.',
    next: 'Si rechaza alguna, busque otro paquete o diga en scripts/supply/licences.ts por qué se puede usar.',
  },
  lockfile: {
    does: 'Completa package-lock.json después de un cambio de dependencias.',
    next: 'Guarde package-lock.json junto con package.json.',
  },
};
