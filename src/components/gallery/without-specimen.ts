/**
 * Components that no specimen shows, each with its use and where it is seen: the gallery wears the frame of the site
 * itself, and a second header or footer would be a second landmark; others have nothing to see.
 */
export const componentsWithoutSpecimen: Record<string, { use: string; seen: string }> = {
  'site/Head': {
    use: 'Título, descripción, colores y letra de una página, para navegadores y buscadores.',
    seen: 'No se ve: está en el código de toda página.',
  },
  'site/TopBar': {
    use: 'Franja sobre el encabezado: el enlace a GOV.CO, si la entidad lo usa, y las preferencias.',
    seen: 'Está arriba en esta página.',
  },
  'site/Preferences': {
    use: 'Tamaño de letra y colores; quedan guardados en el navegador de cada lector.',
    seen: 'Están arriba en esta página.',
  },
  'site/Header': {
    use: 'Nombre del sitio, botón del menú y búsqueda.',
    seen: 'Está arriba en esta página.',
  },
  'site/Navigation': {
    use: 'Menú de hasta siete opciones y dos niveles; en un teléfono se abre con un botón, sin JavaScript.',
    seen: 'Está arriba en esta página.',
  },
  'site/Footer': {
    use: 'Contacto, atención, políticas y enlaces del sitio.',
    seen: 'Está abajo en esta página.',
  },
  'entry/RestOfList': {
    use: 'Enlace al resto de una lista de la que la página muestra lo primero.',
    seen: 'Se ve como «MoreLink», debajo de cada lista que no está completa.',
  },
  'ledger/EventMoment': {
    use: 'Día y hora de un evento; tachados cuando ya no valen.',
    seen: 'Se ve en «EventList» y en «EventFacts».',
  },
  'blocks/Body': {
    use: 'Pone en orden el texto y los bloques de una entrada.',
    seen: 'Muestra cada bloque en la primera parte de esta galería.',
  },
};
