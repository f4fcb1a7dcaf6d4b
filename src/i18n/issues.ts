import type { FileIssue, Place } from '../lib/issue.ts';

/** Words that fill a message: what was received, and what a rule knows about it. */
export type IssueDetail = Readonly<Record<string, string>>;

interface IssueText {
  severity: 'error' | 'warning';
  found: Filled;
  expected: Filled;
  fix: Filled;
}

/** A message with its details; `inForm` for one that is read beside a form. */
type Filled = (detail: IssueDetail, inForm: boolean) => string;

const error = (found: Words, expected: Words, fix: Words): IssueText => text('error', found, expected, fix);
const warning = (found: Words, expected: Words, fix: Words): IssueText => text('warning', found, expected, fix);

/**
 * Every problem that content can have, in words for editors: what was found, what was expected, how to fix it.
 * `{name}` is replaced by a detail of the rule that reports it. What stands in `[[…]]` is for who writes in a file, where
 * a field has another name than its label; who fills in a form does not read it.
 * @internal
 */
export const issueTexts = {
  // The file itself
  'file/name': error(
    'El nombre de archivo «{name}».',
    'Un nombre en minúsculas, números y guiones, terminado en «.mdx», directamente en la carpeta de su colección.',
    'Cambie el nombre, por ejemplo a «{suggestion}».',
  ),
  'file/name-length': error(
    'Un nombre de archivo de {length} letras.',
    'Como máximo {max} letras: también son el nombre de la página.',
    'Acorte el nombre.',
  ),
  'file/unexpected': error(
    'Un archivo que el sitio no sabe leer: «{name}».',
    'Solo entradas «.mdx», ajustes «.yaml» y archivos en la carpeta «media».',
    'Mueva el archivo a «media» o bórrelo.',
  ),
  'file/empty': error(
    'Un archivo vacío.',
    'Una entrada con sus datos entre dos líneas «---» y su texto.',
    'Escriba la entrada o borre el archivo.',
  ),
  'file/encoding': error(
    'Un byte que no es UTF-8 ({byte}).',
    'Texto guardado como UTF-8.',
    'Abra el archivo en su editor y guárdelo con la codificación UTF-8.',
  ),
  'file/bom': error(
    'Una marca de orden de bytes (BOM) invisible al comienzo.',
    'Texto UTF-8 sin BOM.',
    'Guarde el archivo como «UTF-8» y no como «UTF-8 con BOM».',
  ),
  'file/crlf': error(
    'Fines de línea de Windows (CRLF).',
    'Fines de línea de Unix (LF).',
    'Guarde el archivo con fines de línea «LF».',
  ),
  'file/control': error(
    'Un carácter de control invisible ({char}).',
    'Solo texto, espacios y saltos de línea.',
    'Borre el carácter; suele venir de pegar texto desde otro programa. Si no lo ve, borre las palabras y escríbalas de nuevo.',
  ),
  'file/block-mark': error(
    'El signo «{sign}», con el que la mesa de redacción marca los bloques mientras se escribe.',
    'Texto sin «⟦» ni «⟧».',
    'Bórrelo. Si le siguen el nombre de un bloque y letras sin sentido, borre toda la línea e inserte el bloque de nuevo con el botón «+».',
  ),
  'file/too-large': error(
    'Un archivo de {size}.',
    'Como máximo {max} de texto por entrada.',
    'Divida la entrada o publique el anexo como documento en «media».',
  ),
  'file/long-line': error(
    'Una línea de {length} caracteres.',
    'Líneas de {max} caracteres como máximo.',
    'Parta el texto en párrafos. Si es un dato incrustado, guárdelo como archivo en «media».',
  ),
  'file/reserved': error(
    'La palabra reservada «{word}».',
    'Texto para el público.',
    'Borre la palabra: el programa la usa para las imágenes.',
  ),
  'file/mixed-scripts': error(
    'La palabra «{word}», que mezcla letras latinas con otras que solo se les parecen.',
    'Palabras escritas con las letras del teclado.',
    'Borre la palabra y escríbala de nuevo; suele venir de pegar texto desde otro programa.',
  ),
  'file/special': error(
    'Un archivo especial del sistema (una tubería, un dispositivo).',
    'Un archivo de verdad dentro de la carpeta de contenido.',
    'Borre el archivo especial.',
  ),
  'file/unreadable': error(
    'Un archivo que no se puede leer ({reason}).',
    'Un archivo con un nombre en UTF-8 que su usuario puede leer.',
    'Revise los permisos y el nombre del archivo.',
  ),
  'file/twin': error(
    'El archivo «{name}», que en otros equipos es el mismo que «{other}».',
    'Nombres que no se distinguen solo por sus mayúsculas o por la forma de sus tildes.',
    'Cambie el nombre de uno de los dos.',
  ),
  'file/symlink': error(
    'Un enlace simbólico.',
    'Un archivo de verdad dentro de la carpeta de contenido.',
    'Copie el archivo en lugar de enlazarlo.',
  ),
  'file/missing': error(
    'Falta el archivo «{name}».',
    'Los ajustes del sitio completos.',
    'Cree el archivo; el manual dice qué campos lleva.',
  ),

  // The data between the two lines "---"
  'frontmatter/missing': error(
    'Una entrada sin datos: la primera línea no es «---».',
    'Los datos de la entrada entre dos líneas «---» al comienzo del archivo.',
    'Añada el bloque de datos con título, resumen y fecha.',
  ),
  'frontmatter/unclosed': error(
    'Un bloque de datos que empieza con «---» y no se cierra.',
    'Una segunda línea «---» después de los datos.',
    'Añada una línea «---» entre los datos y el texto.',
  ),
  'yaml/syntax': error(
    'Datos mal escritos: {problem}',
    'Una línea «campo: valor» por dato.',
    'Revise la sangría, los dos puntos y las comillas. Si el valor lleva «:» o «#», escríbalo entre comillas.',
  ),
  'yaml/duplicate-key': error('El campo «{key}» repetido.', 'Cada campo una sola vez.', 'Deje uno solo de los dos.'),
  'yaml/too-much': error(
    'Datos con {count} {what}.',
    'Como máximo {max} {what} por archivo.',
    'Divida los datos, o publique la serie larga como archivo en «media».',
  ),
  'yaml/not-a-map': error(
    'Unos datos que no son una lista de campos.',
    'Líneas «campo: valor».',
    'Escriba cada dato en su línea, por ejemplo «title: Informe de 2016».',
  ),

  // Fields
  'field/unknown': error(
    'El campo desconocido «{key}».',
    'Uno de estos campos: {known}.',
    'Corrija el nombre del campo o bórrelo.{suggestion}',
  ),
  'field/required': error('Falta el campo «{label}»[[ ({path})]].', '{expected}', 'Escriba el dato[[ en «{path}»]].'),
  'field/type': error('En «{label}»[[ ({path})]]: {received}.', '{expected}', 'Cambie el valor.'),
  'field/line': error(
    'En «{label}»[[ ({path})]]: un salto de línea o un tabulador.',
    'Un texto de una sola línea.',
    'Una las líneas en una sola.',
  ),
  'field/too-long': error(
    'En «{label}»[[ ({path})]]: {length} caracteres.',
    'Como máximo {max} caracteres.',
    'Acorte el texto en {over} caracteres o más.',
  ),
  'field/too-few': error('En «{label}»[[ ({path})]]: {received}.', 'Al menos {min}.', 'Añada lo que falta.'),
  'field/too-many': error('En «{label}»[[ ({path})]]: {received}.', 'Como máximo {max}.', 'Quite lo que sobra.'),
  'field/above': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Un número de {max} como máximo.',
    'Revise la cifra: sobra algún dígito.',
  ),
  'field/option': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Uno de estos valores: {options}.',
    'Use exactamente uno de los valores de la lista.',
  ),
  'field/day': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Un día que existe[[, escrito AAAA-MM-DD. Ejemplo: 2026-03-01]].',
    'Elija el día[[: primero el año, luego el mes y el día, con guiones]].',
  ),
  'field/instant': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Una fecha con su hora[[ y zona: AAAA-MM-DDTHH:MM:SS-05:00. Ejemplo: 2026-03-01T08:00:00-05:00]].',
    'Escriba la fecha completa con la hora de Colombia[[, que termina en «-05:00»]].',
  ),
  'field/origin': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Solo el protocolo y el dominio, sin barra final. Ejemplo: https://intranet.entidad.gov.co.',
    'Borre lo que sigue al dominio.',
  ),
  'field/site-address': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'El protocolo, el dominio y, si el sitio no está en la raíz, la ruta. Ejemplos: https://rendicion.entidad.gov.co, https://www.entidad.gov.co/rendicion.',
    'Escriba la dirección en minúsculas y borre lo que siga a «?» o «#».',
  ),
  'field/future': error(
    'En «{label}»[[ ({path})]]: {day}, un día que todavía no llega.',
    'El día de hoy ({today}) o uno anterior.',
    'Corrija la fecha.',
  ),
  'field/url': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Una dirección web completa, que empieza por «https://», sin espacios, comillas ni usuario.',
    'Copie la dirección desde la barra del navegador.',
  ),
  'field/email': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Una dirección de correo. Ejemplo: prensa@entidad.gov.co.',
    'Corrija la dirección.',
  ),
  'field/id': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Un identificador en minúsculas, números y guiones.',
    'Quite espacios, mayúsculas y acentos.',
  ),
  'field/path': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Una ruta del sitio que empieza y termina en «/».',
    'Ejemplo: «/comunicados/».',
  ),
  'field/phone': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Un teléfono con +57 y sus diez cifras: «+57 608 276 0190», o con su extensión, «+57 608 276 0190 ext. 12».',
    'Escriba el indicativo 60… de la ciudad, o los diez números del celular. Si aún no se sabe: «por confirmar».',
  ),
  'field/color': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Un color con almohadilla y seis cifras en minúsculas. Ejemplo: #0b5563.',
    'Copie el código hexadecimal del color.',
  ),
  'field/word': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Una sola palabra, sin espacios ni signos. Ejemplo: recibo.',
    'Escriba cada palabra como un elemento aparte.',
  ),
  'field/month': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Un mes con su año. Ejemplo: 2026-10.',
    'Un boletín es de un mes: escriba el mes, no un trimestre ni un año.',
  ),
  'field/parameter': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'El nombre de una casilla, sin espacios, «?», «=» ni «&». Ejemplo: asunto.',
    'Copie el nombre que el formulario da a esa casilla en su dirección.',
  ),
  'field/whatsapp-channel': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'La dirección de un canal: https://whatsapp.com/channel/… Un chat o un grupo no es un canal que todos puedan seguir.',
    'En WhatsApp, abra el canal, toque «Compartir» y copie el enlace.',
  ),
  'field/word-count': error(
    'En «{label}»[[ ({path})]]: tiene {count} palabras.',
    'Hasta {most} palabras: quien lo copia cuenta con ellas.',
    'Quite lo que no haga falta.',
  ),
  'field/contrast': error(
    'En «{label}»[[ ({path})]]: el contraste con «{back}» es {ratio} a 1.',
    'Al menos {least} a 1, para que se pueda leer (WCAG 2.2).',
    'Elija un color más distinto de «{back}».',
  ),
  'field/period': error(
    'En «{label}»[[ ({path})]]: el periodo termina antes de empezar.',
    'Un día final igual o posterior al inicial.',
    'Revise los dos días.',
  ),
  'field/alt': error(
    'El «{label}» empieza con «{words}» ({path}).',
    'Lo que se ve, sin decir que es una imagen: el lector de pantalla ya lo dice.',
    'Quite esas palabras. En vez de «Imagen de una válvula», «Una válvula de cierre en la calle 60».',
  ),
  'field/radio': error(
    'En «{label}»[[ ({path})]]: {words} palabras.',
    'Como máximo 150 palabras, que se leen en 60 segundos.',
    'Acorte el texto.',
  ),
  'field/note-before-publication': error(
    'Una nota de cambio del {day}, anterior a la publicación ({published}).',
    'Notas con fecha igual o posterior a la publicación.',
    'Corrija la fecha de la nota o la de publicación.',
  ),

  // The ledger: indicators, surveys, obligations
  'field/decimal': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Un número con coma decimal[[, sin puntos de miles y entre comillas]]: 121806 o 61,8.',
    'Escriba la coma solo para los decimales[[ y quite los puntos de miles]].',
  ),
  'field/period-form': error(
    'En «{label}»[[ ({path})]]: {received}.',
    'Un año (2026), un trimestre (cuarto trimestre de 2026[[, escrito 2026-Q4]]) o un mes (octubre de 2026[[, escrito 2026-10]]).',
    'Escriba el periodo en una de esas tres formas[[, entre comillas]].',
  ),
  'ledger/vintage-why': error(
    'Un valor revisado sin su motivo[[ ({path})]].',
    'Desde la segunda versión de un dato, por qué se revisó.',
    'Escriba el motivo en «Por qué se revisó»[[ (why)]]. La primera versión se conserva tal como se publicó.',
  ),
  'ledger/vintage-order': error(
    'Una versión del dato con fecha igual o anterior a la de la versión que reemplaza[[ ({path})]].',
    'Versiones en orden, de la primera publicada a la actual.',
    'Ordene las versiones o corrija la fecha.',
  ),
  'ledger/vintage-early': error(
    'Un valor publicado antes de que empezara su periodo[[ ({path})]].',
    'El valor de un periodo que ya empezó.',
    'Corrija el periodo o la fecha. Lo que se espera alcanzar va en «Metas».',
  ),
  'ledger/period-order': error(
    'Un periodo repetido o fuera de orden[[ ({path})]].',
    'Datos en orden de tiempo, un solo dato por periodo.',
    'Ordene los datos. Si el valor cambió, añada una versión al dato que ya existe.',
  ),
  'ledger/indicator-empty': error(
    'Un indicador sin datos y sin versiones de las partes.',
    'Al menos un dato en «Datos»[[ (observations)]] o una versión en «Lo que dice cada parte»[[ (claims)]].',
    'Añada el primer dato con su fuente.',
  ),
  'ledger/indicator-feed': error(
    'La medición automática y la fuente que se mide no corresponden.',
    'La dirección en «Fuente que se mide»[[ (feed)]] solo cuando «Medición automática»[[ (measuredBy)]] es «Suscriptores de una fuente»[[ (feed-subscribers)]].',
    'Escriba la fuente, por ejemplo «/comunicados/rss.xml», o borre el campo.',
  ),
  'ledger/survey-way': error(
    'En «{label}»[[ ({path})]]: la encuesta no dice dónde se responde.',
    'Una dirección en la web, u otra forma de responder: en papel, en un punto de atención.',
    'Escriba la dirección de la encuesta o dónde se responde.',
  ),
  'ledger/survey-nobody': error(
    'En «{label}»[[ ({path})]]: hay preguntas con conteos y nadie respondió.',
    'El número de personas que respondieron.',
    'Escriba cuántas personas respondieron, o quite las preguntas si la encuesta sigue abierta.',
  ),
  'ledger/survey-no-questions': error(
    'En «{label}»[[ ({path})]]: hay personas que respondieron y ninguna pregunta.',
    'Al menos una pregunta con sus conteos.',
    'Añada las preguntas, o quite el número de personas si todavía no hay resultados.',
  ),
  'ledger/survey-empty': error(
    'En «{label}»[[ ({path})]]: la encuesta no tiene resultados y no dice cómo se responde.',
    'Los resultados, o cómo se responde mientras está abierta.',
    'Llene «Cómo se responde», o añada las preguntas con sus conteos.',
  ),
  'ledger/survey-total': error(
    'En «{label}»[[ ({path})]]: las respuestas suman {total} y respondieron {answered} personas.',
    'En preguntas de una respuesta, una suma igual a las personas que respondieron, contando «Sin respuesta».',
    'Revise los conteos y el campo «Sin respuesta»[[ (noAnswer)]].',
  ),
  'ledger/obligation-empty': error(
    'Una obligación sin evidencia y sin brecha.',
    'Una página que la muestre, o lo que falta, dicho con franqueza.',
    'Escriba la dirección en «Evidencias»[[ (evidence)]] o lo que falta en «Lo que falta»[[ (gap)]].',
  ),
  'ledger/evidence-missing': error(
    'Una evidencia en «{url}», que no existe en el sitio.',
    'Una página o un archivo del sitio.',
    'Corrija la dirección o escriba en «Lo que falta»[[ (gap)]] lo que no se ha hecho.{suggestion}',
  ),
  'ledger/no-observation': error(
    'El bloque «Indicador» pide el periodo «{period}» de «{id}», que no tiene ese dato.',
    'Uno de los periodos del indicador: {known}.',
    'Use uno de ellos o añada el dato al indicador.',
  ),
  'ledger/indicator-embargo': error(
    'El bloque «Indicador» usa «{id}», que se publica después que esta entrada.',
    'Indicadores publicados antes o al mismo tiempo.',
    'Cambie la fecha de publicación de uno de los dos.',
  ),
  'draft/marker': error(
    'Una parte sin escribir: «{source}».',
    'El texto definitivo en lugar de la marca «ESCRIBA AQUÍ».',
    'Reemplace la marca y lo que la acompaña por su texto.',
  ),

  // Files that entries point to
  'media/path': error(
    'En «{label}»: {received}.',
    'Un archivo de la carpeta «media» de la colección, con tipo {types}: «media/nombre.ext», en minúsculas y sin espacios.',
    'Copie el archivo en «media» y escriba su ruta desde allí. No se admiten rutas con «..» ni direcciones externas.',
  ),
  'media/missing': error(
    'El archivo «{path}», que no existe.',
    'Un archivo guardado en la carpeta «media» de la colección.',
    'Suba el archivo o corrija el nombre.{suggestion}',
  ),
  'media/broken': error(
    'La imagen «{path}» no se puede leer: está dañada o incompleta.',
    'Una imagen que se abre en cualquier programa.',
    'Ábrala en su equipo, guárdela de nuevo y vuelva a subirla.',
  ),
  'media/too-many-pixels': error(
    'La imagen «{path}» tiene {pixels} millones de píxeles.',
    'Como máximo {max} millones de píxeles.',
    'Redúzcala: ni la pantalla ni la imprenta necesitan más.',
  ),
  'media/active': error(
    'El archivo «{path}» contiene {what}.',
    'Un archivo que solo se lee: sin programas ni direcciones que se abran solas.',
    '{fix}',
  ),
  'media/empty': error(
    'El archivo «{path}» está vacío (0 bytes).',
    'Un archivo con contenido.',
    'Vuelva a subir el archivo.',
  ),
  'media/type': error(
    'El archivo «{path}»: según su nombre es de tipo {type}; por su contenido {received}.',
    'Un archivo cuyo contenido corresponde a su extensión.',
    'Ábralo en el programa con el que se hizo y guárdelo como {type}; no basta con cambiar el nombre.',
  ),
  'media/outside': error(
    'El archivo «{path}» apunta fuera de la carpeta de contenido.',
    'Un archivo de verdad dentro de «media».',
    'Copie el archivo en lugar de enlazarlo.',
  ),

  // Relations and addresses
  'relation/missing': error(
    'En «{label}»[[ ({path})]]: «{id}», que no existe.',
    'Un identificador de {target}; los más parecidos: {known}.',
    'Use uno de ellos o créelo primero.',
  ),
  'link/missing': error(
    'Un enlace a «{url}», una página que no existe.',
    'Un enlace a una página del sitio, con barra final.',
    'Corrija la dirección.{suggestion}',
  ),
  'link/anchor': error(
    'Un enlace a «{url}», pero esta página no tiene esa sección.',
    'El identificador de uno de sus títulos: {known}.',
    'Corrija lo que sigue a «#».',
  ),
  'url/duplicate': error(
    'La dirección «{url}», que ya usa «{other}».',
    'Una dirección por entrada.',
    'Cambie el nombre de uno de los dos archivos.',
  ),
  'title/duplicate': error(
    'El título «{title}», que ya tiene «{other}».',
    'Un título distinto en cada entrada de la colección.',
    'Diga en el título qué distingue a esta entrada.',
  ),
  'id/duplicate': error(
    'El identificador «{id}» repetido.',
    'Cada identificador una sola vez en la lista.',
    'Cambie uno de los dos.',
  ),
  'redirect/live': error(
    'Una redirección desde «{url}», que es una página publicada.',
    'Redirecciones solo desde direcciones que ya no existen.',
    'Borre la redirección o cambie el nombre de la entrada.',
  ),
  'redirect/twice': error('Dos redirecciones desde «{url}».', 'Una redirección por dirección.', 'Deje una sola.'),
  'redirect/missing': error(
    'Una redirección hacia «{url}», que no existe.',
    'Una página del sitio.',
    'Corrija la dirección nueva.',
  ),
  'redirect/chain': error(
    'Una redirección hacia «{url}», que a su vez redirige.',
    'Redirecciones de un solo paso.',
    'Apunte directamente a «{target}».',
  ),
  'demo/example': error(
    'Contenido de ejemplo en un sitio que ya no es de demostración.',
    'Solo contenido verdadero cuando «Sitio de demostración»[[ (demo)]] está apagado.',
    'Reemplace la entrada por contenido real o bórrela.',
  ),
  'demo/pending': error(
    '«{path}» todavía dice «por confirmar».',
    'El dato verdadero: la norma exige publicarlo.',
    'Escriba el dato o vuelva a encender «Sitio de demostración»[[ (demo: true)]].',
  ),
  'demo/contact': error(
    'Un comunicado por el que nadie responde: el contacto «{id}» no tiene teléfono ni correo. Comunicados así: {count}.',
    'Un contacto de prensa al que se pueda llamar o escribir.',
    'Complete el contacto en «Contactos de prensa», o elija otro en el comunicado.',
  ),

  // The ledger: dates, questions, events, schedule
  'date/moved-silently': error(
    'La fecha {from}, que ya se había publicado, ahora es {to} y ningún cambio lo explica.',
    'Un cambio en «{label}»[[ ({field})]] con la fecha anterior, la nueva y el motivo.',
    'Añada el cambio con su motivo o devuelva la fecha anterior.',
  ),
  'date/change-deleted': error(
    'Falta un cambio de fecha que ya se había publicado: {from} → {to}.',
    'Todos los cambios de fecha, también los antiguos.',
    'Vuelva a escribir el cambio. Si fue un error, dígalo en su motivo.',
  ),
  'date/item-deleted': error(
    'Falta «{name}» en «{label}»[[ ({field})]], que ya se había publicado con la fecha {day}.',
    'Todo lo que se publicó con una fecha, con el mismo nombre o número.',
    'Vuelva a escribirlo o devuélvale su nombre. Si ya no se hará, quítele la fecha con un cambio que diga el motivo.',
  ),
  'date/twin': error(
    'Dos veces «{name}» en «{label}»[[ ({field})]].',
    'Un nombre o número distinto para cada uno: con él se sigue su fecha.',
    'Corrija uno de los dos.',
  ),
  'date/broken-chain': error(
    'Un cambio que no empieza donde terminó el anterior.',
    'La fecha anterior de este cambio: {expected}.',
    'Corrija la fecha o añada el cambio que falta. El orden es del más antiguo al más reciente.',
  ),
  'date/wrong-end': error(
    'El último cambio no termina en la fecha vigente, «{label}»[[ ({field})]].',
    'Como fecha nueva del último cambio: {expected}.',
    'Corrija la fecha nueva del cambio o la fecha vigente.',
  ),
  'date/no-change': error(
    'Un cambio con la misma fecha anterior y nueva.',
    'Dos fechas distintas.',
    'Corrija una de las dos o borre el cambio.',
  ),
  'date/shallow-clone': error(
    'Un clon de git superficial: le faltan las versiones anteriores de los compromisos, los hallazgos, los ajustes y los eventos.',
    'El repositorio completo, para comparar cada fecha con las que ya se publicaron.',
    'Complételo con «git fetch --unshallow» o siga sin historial a propósito: HISTORY=off npm run build.',
  ),
  'commitment/percentage': error(
    'Un porcentaje en el título de un compromiso: «{found}».',
    'Algo que se pueda comprobar: qué se entrega, dónde y para cuándo.',
    'Diga qué se hará. El porcentaje puede ir en un avance, con su fuente.',
  ),
  'commitment/fulfilment': error(
    'En «Quedará cumplido si…», ni un hecho ni una medida completa, o los dos.',
    'Un hecho que se pueda ver, o qué se mide con su valor y su unidad.',
    'Llene «Hecho que se puede ver»[[ (fact)]], o «Qué se mide», «Valor que debe alcanzar» y «Unidad»[[ (measure, target, unit)]].',
  ),
  'commitment/milestone-after': error(
    'El hito «{name}» es del {day}, después de la fecha de vencimiento ({due}).',
    'Hitos hasta la fecha de vencimiento.',
    'Revise las dos fechas. Si el compromiso se corre, cambie su fecha con el motivo.',
  ),
  'ledger/contradicted': warning(
    'Dice «{words}», y el registro del {span} dice {counted}.',
    'Que el texto y el registro digan lo mismo.',
    'Quite el número y ponga el bloque[[: <Calculado tipo="{kind}" periodo="{period}" />]] «Cifra calculada del registro», o corrija el registro.',
  ),
  'event/change-missing': error(
    'Un evento aplazado o cancelado sin cambio de fecha.',
    'Un cambio en «Cambios de fecha»[[ (dateChanges)]] con la fecha anterior y el motivo.',
    'Añada el cambio. Sin nueva fecha, deje «Fecha nueva»[[ (to)]] vacía.',
  ),
  'event/end': error(
    'Un evento que termina antes de empezar.',
    'Un final posterior al comienzo.',
    'Revise las dos horas.',
  ),
  'question/answer-day': error(
    'Una respuesta sin su día.',
    'El día en «Día de la respuesta»[[ (answered)]].',
    'Escriba el día en que se publicó la respuesta o borre el texto.',
  ),
  'question/answer-text': error(
    'Un día de respuesta sin respuesta.',
    'El texto de la respuesta después de los datos.',
    'Escriba la respuesta o borre «Día de la respuesta»[[ (answered)]].',
  ),
  'question/answer-early': error(
    'Una respuesta del {answered}, anterior a la pregunta ({received}).',
    'Un día igual o posterior al de recepción.',
    'Revise los dos días.',
  ),
  'question/reopened-order': error(
    'Una reapertura anterior a la respuesta que no bastó, o una respuesta anterior a la pregunta.',
    'Primero la respuesta, después la reapertura, de la más antigua a la más reciente.',
    'Revise los dos días.',
  ),
  'question/extension-order': error(
    'Una prórroga que no alarga el plazo, o anterior a la pregunta.',
    'Un plazo nuevo posterior al día del aviso y al plazo de la prórroga anterior.',
    'Revise los dos días. El orden es de la más antigua a la más reciente.',
  ),
  'question/extension-late': error(
    'Una prórroga avisada el {date}, cuando el plazo había vencido el {due}.',
    'El aviso antes de que venza el plazo, con el motivo y el plazo nuevo (artículo 14 de la Ley 1437 de 2011, parágrafo, en el texto que le dio la Ley 1755 de 2015).',
    'Revise el día del aviso. Si de verdad se avisó tarde, no es una prórroga: bórrela y la respuesta contará con retraso.',
  ),
  'question/number': error(
    'El número «{number}», que ya tiene «{other}».',
    'Un número distinto para cada pregunta.',
    'Corrija uno de los dos.',
  ),
  'question/personal-data': error(
    'En una pregunta ciudadana, {kind}: «{found}».',
    'Preguntas sin datos de quien pregunta (Ley 1581 de 2012).',
    'Bórrelo antes de guardar: el historial no olvida. Si es una cantidad, diga de qué, por ejemplo «1.900.000 pesos». Si es un canal de la entidad, enlácelo.',
  ),
  'text/personal-data': error(
    'A la vista de todos, {kind}: «{found}».',
    'Textos sin cédulas, celulares ni correos de personas (Ley 1581 de 2012).',
    'Bórrelo antes de guardar: el historial no olvida. Si es un canal de la entidad, póngalo en el texto como enlace de teléfono, de correo o de WhatsApp. Si es una cantidad, escríbala con puntos y diga de qué.',
  ),
  'adjustment/backdated': error(
    'Un ajuste que rige desde el {from} y se publica el {published}.',
    'Un ajuste que rige desde el día en que se publica o después: lo que ya vencía conserva su fecha.',
    'Revise «Desde cuándo rige»[[ (from)]].',
  ),
  'adjustment/late-move': error(
    'Un ajuste publicado el {published} mueve una entrega que vencía el {due}.',
    'Entregas que todavía no habían vencido: un retraso no se borra con un ajuste.',
    'Quite la entrega, o publique el ajuste antes de su fecha.',
  ),
  'adjustment/first-due': error(
    'La primera entrega del ritmo nuevo es el {firstDue}, antes de que el ajuste rija ({from}).',
    'Un día desde el que el ajuste ya rige.',
    'Revise «Primera fecha de entrega»[[ (firstDue)]] y «Desde cuándo rige»[[ (from)]].',
  ),
  'adjustment/delivery': error(
    'La entrega «{delivery}», que el cronograma no conoce.',
    'La fase y la fecha por la regla de una entrega. Por ejemplo: {known}.',
    'Cópiela de la dirección de la entrega en el calendario, después de «#».',
  ),
  'adjustment/phase': error(
    'La fase «{phase}», que no tiene entregas periódicas o no existe.',
    'Una de estas fases: {known}.',
    'Corrija el identificador.',
  ),
  'adjustment/evaluation': error(
    'El informe «{id}» no es una evaluación trimestral.',
    'El informe de evaluación del que sale el ajuste. {known}',
    'Elija otro informe o deje el campo vacío.',
  ),
  'adjustment/nothing': warning(
    'Un ajuste que no cambia nada: ni entregas, ni fases, ni otras partes del plan, ni fechas de compromisos o eventos.',
    'Al menos un cambio en el ajuste, o una fecha o un compromiso que lo nombre como su causa.',
    'Añada lo que cambia, o escriba el ajuste en «Ajuste del plan que lo causa» del cambio de fecha[[ (adjustment)]].',
  ),
  'adjustment/before-or-after': error(
    'Un cambio sin «Cómo era» ni «Cómo queda».',
    'Al menos uno de los dos.',
    'Escriba cómo era[[ (before)]], cómo queda[[ (after)]], o los dos.',
  ),
  'schedule/phase': error(
    'Una fase sin duración y sin entregas periódicas, o con las dos.',
    'Una de las dos: «Duración»[[ (duration)]] para una fase que termina, «Entregas periódicas»[[ (recurrence)]] para una que se repite.',
    'Deje una sola.',
  ),
  'schedule/move-phase': error(
    'Una entrega movida de la fase «{id}», que no existe.',
    'Una de estas fases: {known}.',
    'Corrija el identificador.',
  ),
  'schedule/move-due': error(
    'Una entrega movida desde el {due}, que no es día de entrega de su fase.',
    'Un día que dé la regla. Los últimos: {known}.',
    'Escriba en «Fecha por la regla»[[ (due)]] el día por la regla; el día nuevo va en «Fecha nueva»[[ (to)]].',
  ),

  // Body: what would run or break
  'mdx/esm': error(
    'Una línea de programa: «{source}».',
    'Solo texto y bloques: el contenido no ejecuta código.',
    'Si es una frase, empiece la línea con otra palabra. Si es código, bórrelo.',
  ),
  'mdx/expression': error(
    'Una expresión entre llaves: «{source}».',
    'Texto: el contenido no ejecuta código.',
    'Para mostrar una llave escriba «\\{»; si no, borre la expresión.',
  ),
  'mdx/brace': error(
    'Una llave «{» que no forma parte del texto.',
    'Llaves escritas con barra: «\\{» y «\\}».',
    'Escriba «\\{» donde quiere mostrar una llave.',
  ),
  'mdx/less-than': error(
    'El signo «<» seguido de «{next}».',
    'El signo «<» solo abre bloques; en el texto se escribe «\\<».',
    'Escriba «\\<{next}» o dígalo con palabras, por ejemplo «menos de».',
  ),
  'mdx/html-comment': error(
    'Un comentario de HTML («<!--»).',
    'Texto para el público: el sitio publica todo lo escrito.',
    'Borre desde «<!--» hasta «-->»; si esas palabras deben publicarse, borre solo los dos signos.',
  ),
  'mdx/autolink': error(
    'Una dirección entre ángulos: «<{address}>».',
    'Un enlace que dice adónde lleva, o la dirección sin ángulos.',
    'Escriba «[Texto del enlace]({link})» o borre los signos «<» y «>».',
  ),
  'mdx/unclosed-tag': error(
    'El bloque «<{name}>» que no se cierra.',
    'Una línea «</{name}>» después del contenido del bloque.',
    'Cierre el bloque en su propia línea.',
  ),
  'mdx/stray-closing-tag': error(
    'Un cierre «{source}» sin su apertura.',
    'Cada cierre después de la apertura de su bloque.',
    'Borre el cierre o abra el bloque antes.',
  ),
  'mdx/syntax': error(
    'Una parte del texto que no se puede leer: {problem}',
    'Markdown con los bloques registrados.',
    'Revise los signos «<», «>», «{» y «}» cerca de este lugar.',
  ),
  'mdx/raw-html': error(
    'La etiqueta de HTML «<{name}>».',
    'Markdown o uno de los bloques: {known}.',
    'Use Markdown (por ejemplo **negrita**) o un bloque; para mostrar el signo escriba «\\<».',
  ),
  'mdx/html-table': error(
    'Una tabla de HTML («<table>»).',
    'Una tabla de Markdown dentro del bloque «Tabla», que le da título y permite leerla en un teléfono.',
    'En el formulario, copie la tabla y péguela de nuevo en el texto. A mano: <Tabla titulo="…">, una fila por línea (| Año | Horas |) y </Tabla>.',
  ),
  'mdx/nesting': error(
    'Bloques o listas anidados a más de {max} niveles.',
    'Un texto con pocos niveles.',
    'Simplifique la estructura.',
  ),

  // Body: blocks
  'block/unknown': error(
    'El bloque desconocido «<{name}>».',
    'Uno de los bloques: {known}.',
    'Corrija el nombre, con su mayúscula.{suggestion}',
  ),
  'block/attribute-code': error(
    'El atributo «{attribute}» del bloque «{block}» con código entre llaves.',
    'Atributos de texto entre comillas: {attribute}="valor".',
    'Escriba el valor entre comillas.',
  ),
  'block/attribute-empty': error(
    'El atributo «{attribute}» del bloque «{block}» sin valor.',
    'Atributos con su valor: {attribute}="valor".',
    'Escriba el valor entre comillas o borre el atributo.',
  ),
  'block/attribute-twice': error(
    'El atributo «{attribute}» repetido en el bloque «{block}».',
    'Cada atributo una sola vez.',
    'Deje uno solo.',
  ),
  'block/inline': error(
    'El bloque «{block}» dentro de un párrafo.',
    'El bloque en su propia línea, con una línea en blanco antes y otra después.',
    'Sáquelo del párrafo.',
  ),
  'block/needs-sentence': error(
    'El bloque «{block}» solo en su línea.',
    'El bloque dentro de una frase o de una celda.',
    'Escriba la frase alrededor del bloque, por ejemplo: «En 2014 fueron <{block} … />.»',
  ),
  'block/needs-content': error(
    'El bloque «{block}» vacío.',
    '{expected}',
    'Escriba el contenido entre «<{block}>» y «</{block}>», con una línea en blanco antes y después.',
  ),
  'block/no-content': error(
    'Contenido dentro del bloque «{block}».',
    'El bloque solo, sin contenido: «<{block} … />».',
    'Saque el contenido del bloque.',
  ),
  'block/wrong-content': error(
    'En el bloque «{block}»: {received}.',
    '{expected}',
    'Deje dentro del bloque solo lo que se espera y saque lo demás.',
  ),
  'block/video-source': error(
    'Un video con {received}.',
    'Un archivo en «media» (archivo) o una dirección (enlace): uno de los dos.',
    'Deje «archivo» o «enlace».',
  ),
  'block/video-captions': error(
    'Un video sin subtítulos.',
    'Con «archivo», el atributo «subtitulos» (archivo .vtt); con «enlace», subtitulado="si".',
    'Añada los subtítulos: la norma de accesibilidad los exige.',
  ),

  // Body: Markdown
  'link/protocol': error(
    'Un enlace a «{url}».',
    'Direcciones que empiezan por «https://», «http://», «mailto:», «tel:», «/» o «#».',
    'Corrija la dirección.',
  ),
  'link/relative': error(
    'Un enlace a «{url}», sin «https://» ni barra inicial.',
    'Dentro del sitio, una ruta desde la raíz: «/comunicados/»; fuera, la dirección completa.',
    'Escriba la dirección completa.',
  ),
  'link/empty': error(
    'Un enlace sin texto.',
    'Palabras que digan a dónde lleva.',
    'Escriba el texto entre los corchetes: [Informe de 2016](/informes/…/).',
  ),
  'image/alt': error(
    'Una imagen sin texto alternativo: «{url}».',
    'Una frase que diga lo que se ve.',
    'Escríbala entre los corchetes: ![Qué se ve]({url}).',
  ),
  'image/alt-words': error(
    'El texto de la imagen «{url}» empieza con «{words}».',
    'Lo que se ve, sin decir que es una imagen: el lector de pantalla ya lo dice.',
    'Quite esas palabras.',
  ),
  'heading/level-one': error(
    'Un título de nivel 1 («#»).',
    'Títulos desde el nivel 2 («##»): el nivel 1 es el título de la página.',
    'Añada un «#».',
  ),
  'heading/skip': error(
    'Un título de nivel {level} después de uno de nivel {previous}.',
    'Niveles sin saltos: después de {previous} puede seguir hasta {max}.',
    'Quite o añada «#» al título.',
  ),
  'heading/empty': error('Un título vacío.', 'Un título con palabras.', 'Escriba el título o bórrelo.'),
  'heading/forbidden': error(
    'Un título dentro de una respuesta.',
    'Respuestas cortas, sin títulos.',
    'Convierta el título en un párrafo o divida la pregunta en dos.',
  ),
  'footnote/unused': error(
    'La nota «[^{id}]» sin ninguna llamada.',
    'Cada nota, llamada desde el texto con «[^{id}]».',
    'Añada la llamada o borre la nota: así no se publica.',
  ),
  'footnote/twice': error(
    'La nota «[^{id}]» escrita dos veces.',
    'Una nota por identificador.',
    'Cambie el identificador de una de las dos y el de su llamada.',
  ),
  'heading/in-note': error(
    'Un título dentro de una nota al pie.',
    'Notas cortas, sin títulos.',
    'Convierta el título en un párrafo.',
  ),
  'footnote/missing': error(
    'La llamada de nota «[^{id}]» sin su nota.',
    'Una línea «[^{id}]: texto de la nota».',
    'Escriba la nota al final del texto o borre la llamada.',
  ),
  'table/bare': error(
    'Una tabla sin título.',
    'La tabla dentro del bloque «Tabla», que le da título y permite leerla en un teléfono.',
    'Póngala entre <Tabla titulo="…"> y </Tabla>, con líneas en blanco.',
  ),
  'list/task': error('Una lista de tareas («[ ]»).', 'Una lista sencilla.', 'Quite los corchetes.'),
  'body/empty': error(
    'Una entrada sin texto.',
    'Al menos un párrafo después de los datos.',
    'Escriba el texto de la entrada.',
  ),
  'body/too-much': error(
    'Un texto con {count} {what}.',
    'Como máximo {max} {what} por entrada.',
    'Divida la entrada, o publique lo que es largo (una tabla de datos, un anexo) como documento en «media».',
  ),

  // Plain language: never a reason to stop
  'plain/long-sentence': warning(
    'Una frase de {words} palabras: «{source}…».',
    'Frases de 20 palabras o menos.',
    'Pártala en dos.',
  ),
  'plain/long-paragraph': warning(
    'Un párrafo de unas {lines} líneas.',
    'Párrafos de 5 líneas o menos.',
    'Pártalo: una idea por párrafo.',
  ),
  'plain/acronym': warning(
    'La sigla «{acronym}» sin explicar.',
    'La primera vez, el nombre completo y la sigla entre paréntesis.',
    'Escriba, por ejemplo, «Nombre Completo ({acronym})».',
  ),
} as const satisfies Record<string, IssueText>;

export type IssueCode = keyof typeof issueTexts;

/** Builds the issue `code` at a place, with its words filled in. */
export function createIssue(code: IssueCode, place: Place, detail: IssueDetail = {}): FileIssue {
  const { severity, ...words } = issueTexts[code];
  const inForm = place.field !== undefined;
  return {
    code,
    severity,
    line: place.line,
    column: place.column,
    ...(inForm ? { field: place.field } : {}),
    found: words.found(detail, inForm),
    expected: words.expected(detail, inForm),
    fix: words.fix(detail, inForm),
  };
}

/** An issue that stands for others of its kind, which are counted and not listed. */
export const andMore = <I extends FileIssue>(issue: I, others: number): I =>
  others > 0 ? { ...issue, found: `${issue.found} Y ${others} más como esto.` } : issue;

type Words = string;

function text(severity: IssueText['severity'], found: Words, expected: Words, fix: Words): IssueText {
  return { severity, found: fill(found), expected: fill(expected), fix: fill(fix) };
}

/** Replaces `{name}` by its detail; a `{` of the message itself is no name, so it stays. */
function fill(template: Words): Filled {
  const inFile = template.replace(/\[\[(.*?)\]\]/g, '$1');
  const inForm = template.replace(/\[\[.*?\]\]/g, '');
  return (detail, isInForm) =>
    (isInForm ? inForm : inFile).replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => detail[name] ?? '');
}
