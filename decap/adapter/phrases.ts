import type { Phrases } from '../cms.ts';

/**
 * What Decap's own Spanish leaves in English, and what it says with «tú» or with the English name of a state.
 * A test compares the keys with Decap's English: a new version with new words fails until they are here.
 */
export const spanish = {
  auth: {
    login: 'Entrar',
    loggingIn: 'Entrando…',
    loginWithAzure: 'Entrar con Azure',
    loginWithBitbucket: 'Entrar con Bitbucket',
    loginWithForgejo: 'Entrar con Forgejo',
    loginWithGitea: 'Entrar con Gitea',
    loginWithGitHub: 'Entrar con GitHub',
    loginWithGitLab: 'Entrar con GitLab',
    errors: {
      email: 'Escriba su correo electrónico.',
      password: 'Escriba su contraseña.',
      identitySettings: 'No se pudo leer la configuración de acceso. Avise a quien mantiene el sitio.',
    },
  },
  app: {
    header: { workflow: 'Revisión', media: 'Archivos', quickAdd: 'Crear' },
    app: {
      configErrors: 'Errores de la configuración',
      checkConfigYml: 'Avise a quien mantiene el sitio: la configuración no es válida.',
    },
  },
  collection: {
    sidebar: { allCollections: 'Todas las colecciones', searchAll: 'Buscar en todo', searchIn: 'Buscar en' },
    collectionTop: {
      // Decap writes the wide plus of East Asian fonts, which many computers show as an empty box.
      newButton: '+ %{collectionLabel}',
      viewAsList: 'Ver como lista',
      viewAsGrid: 'Ver como tarjetas',
      searchResults: 'Resultados de «%{searchTerm}»',
      searchResultsInCollection: 'Resultados de «%{searchTerm}» en %{collection}',
      filterBy: 'Filtrar por',
      groupBy: 'Agrupar por',
    },
    entries: { unpublishedHeader: 'Entradas sin publicar' },
    groups: { other: 'Otros', negateLabel: 'Sin %{label}' },
  },
  editor: {
    editorControl: { field: { widgetLabel: 'Campo' } },
    editorControlPane: {
      widget: {
        required: 'Falta «%{fieldLabel}».',
        regexPattern: '«%{fieldLabel}»: %{pattern}',
        processing: '«%{fieldLabel}» se está procesando.',
        range: '«%{fieldLabel}» debe estar entre %{minValue} y %{maxValue}.',
        min: '«%{fieldLabel}» debe ser %{minValue} o más.',
        max: '«%{fieldLabel}» debe ser %{maxValue} o menos.',
        rangeCount: '«%{fieldLabel}» debe tener entre %{minCount} y %{maxCount} elementos.',
        rangeCountExact: '«%{fieldLabel}» debe tener exactamente %{count} elementos.',
        rangeMin: '«%{fieldLabel}» debe tener al menos %{minCount} elementos.',
        rangeMax: '«%{fieldLabel}» debe tener como máximo %{maxCount} elementos.',
        invalidPath: '«%{path}» no es una ruta válida.',
        pathExists: 'La ruta «%{path}» ya existe.',
      },
      i18n: {
        writingInLocale: 'Idioma: %{locale}',
        copyFromLocale: 'Copiar de otro idioma',
        copyFromLocaleConfirm: '¿Quiere copiar los datos del idioma %{locale}?\nSe reemplazará todo lo escrito.',
      },
    },
    editor: {
      onLeavePage: '¿Quiere salir de esta página? Lo que no haya guardado se pierde.',
      onUpdatingWithUnsavedChanges: 'Hay cambios sin guardar. Guárdelos antes de cambiar el estado.',
      onPublishingNotReady: 'Cambie el estado a «Listo» antes de publicar.',
      onPublishingWithUnsavedChanges: 'Hay cambios sin guardar. Guárdelos antes de publicar.',
      onPublishing: '¿Quiere publicar esta entrada?',
      onUnpublishing:
        '¿Quiere retirar esta entrada? Use mejor el campo «Retiro», que conserva la dirección y dice el motivo.',
      onDeleteWithUnsavedChanges: '¿Quiere borrar esta entrada publicada y los cambios sin guardar?',
      onDeletePublishedEntry: '¿Quiere borrar esta entrada publicada?',
      onDeleteUnpublishedChangesWithUnsavedChanges:
        'Se borrarán los cambios sin publicar y los cambios sin guardar. ¿Quiere seguir?',
      onDeleteUnpublishedChanges: 'Se borrarán los cambios sin publicar de esta entrada. ¿Quiere seguir?',
      loadingEntry: 'Abriendo la entrada…',
      confirmLoadBackup: 'Hay una copia de lo que escribió y no guardó. ¿Quiere recuperarla?',
    },
    editorInterface: {
      toggleI18n: 'Mostrar u ocultar idiomas',
      togglePreview: 'Mostrar u ocultar la vista previa',
      toggleScrollSync: 'Desplazar las dos partes a la vez',
      toggleNotes: 'Mostrar u ocultar las notas',
    },
    editorNotesPane: {
      title: 'Notas',
      emptyState: 'Todavía no hay notas. Escriba la primera abajo.',
      addNote: 'Añadir nota',
      addPlaceholder: 'Escriba una nota…',
      editPlaceholder: 'Cambie su nota…',
      save: 'Guardar',
      cancel: 'Cancelar',
      edit: 'Cambiar',
      delete: 'Borrar',
      resolve: 'Dar por resuelta',
      unresolve: 'Volver a abrir',
      confirmDelete: '¿Quiere borrar esta nota?',
      shortcut: 'Con Ctrl+Intro se añade la nota.',
    },
    editorToolbar: {
      // Decap shows this on the button «Publicado» during every save; taking a page off the site is not offered here.
      unpublishing: 'Publicado',
      statusInfoTooltipDraft: 'La entrada es un borrador. Cuando esté terminada, cambie el estado a «En revisión».',
      statusInfoTooltipInReview: 'Otra persona está revisando la entrada. Aún puede hacer cambios.',
    },
    editorWidgets: {
      markdown: {
        bold: 'Negrita',
        italic: 'Cursiva',
        strikethrough: 'Tachado',
        code: 'Texto literal',
        link: 'Enlace',
        linkPrompt: 'Dirección a la que lleva el enlace',
        headings: 'Títulos',
        quote: 'Cita',
        bulletedList: 'Lista',
        numberedList: 'Lista numerada',
        addComponent: 'Añadir bloque',
        toggleMode: { rich: 'Ver con formato', markdown: 'Ver como texto' },
      },
      image: {
        choose: 'Elegir una imagen',
        chooseMultiple: 'Elegir imágenes',
        chooseUrl: 'Insertar desde una dirección',
        replaceUrl: 'Reemplazar por una dirección',
        promptUrl: 'Dirección de la imagen',
        chooseDifferent: 'Elegir otra imagen',
        addMore: 'Añadir más imágenes',
        remove: 'Quitar la imagen',
        removeAll: 'Quitar todas las imágenes',
      },
      file: {
        choose: 'Elegir un archivo',
        chooseUrl: 'Insertar desde una dirección',
        chooseMultiple: 'Elegir archivos',
        replaceUrl: 'Reemplazar por una dirección',
        promptUrl: 'Dirección del archivo',
        chooseDifferent: 'Elegir otro archivo',
        addMore: 'Añadir más archivos',
        remove: 'Quitar el archivo',
        removeAll: 'Quitar todos los archivos',
      },
      datetime: { setToNow: 'Poner la hora de ahora en %{fieldLabel}' },
      headingOptions: {
        headingOne: 'Título 1',
        headingTwo: 'Título 2',
        headingThree: 'Título 3',
        headingFour: 'Título 4',
        headingFive: 'Título 5',
        headingSix: 'Título 6',
      },
      list: { add: 'Añadir %{item}', addType: 'Añadir %{item}' },
      object: { expand: 'Abrir', collapse: 'Cerrar' },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: {
      copy: 'Copiar',
      copyUrl: 'Copiar la dirección',
      copyPath: 'Copiar la ruta',
      copyName: 'Copiar el nombre',
      copied: 'Copiado',
    },
    mediaLibrary: {
      onDelete: '¿Quiere borrar los archivos elegidos?',
      fileTooLarge: 'El archivo pesa demasiado.\nEl máximo es de %{size} kB.',
    },
    mediaLibraryModal: {
      close: 'Cerrar',
      noAssetsFound: 'No hay archivos.',
      noImagesFound: 'No hay imágenes.',
      mediaAssets: 'Archivos',
      upload: 'Subir',
      deleteSelected: 'Borrar lo elegido',
      chooseSelected: 'Usar lo elegido',
    },
  },
  ui: {
    default: { goBackToSite: 'Volver al sitio' },
    errorBoundary: {
      title: 'Algo falló',
      details: 'La mesa de redacción tuvo un error. Avise a quien mantiene el sitio, o ',
      reportIt: 'cuéntelo en la página del programa (en inglés).',
      privacyWarning:
        'Al contarlo se incluyen el mensaje de error y datos técnicos.\nRevíselos y quite lo que no deba ser público.',
      recoveredEntry: {
        warning: 'Copie este texto y guárdelo antes de salir de la página.',
        copyButtonLabel: 'Copiar',
      },
    },
    settingsDropdown: { account: 'Opciones de la cuenta' },
    toast: {
      onFailToLoadEntries: 'No se pudo abrir: %{details}',
      onFailToPersist: 'No se guardó. %{details}',
      // Approved is not online: a build comes between, and it may fail.
      entryPublished: 'Enviada a publicar. Sale en el sitio cuando termine la construcción.',
      onFailToPublishEntry: 'No se publicó. %{details}',
      missingRequiredField: 'No se guardó: hay algo por corregir. La lista está arriba del formulario.',
      onLoggedOut: 'Se cerró su sesión. Copie lo que no haya guardado y vuelva a entrar.',
      onBackendDown: 'El servidor del repositorio no responde. Más datos: %{details}',
      noteAdded: 'Nota añadida',
      onFailToAddNote: 'No se pudo añadir la nota: %{details}',
      noteUpdated: 'Nota cambiada',
      onFailToUpdateNote: 'No se pudo cambiar la nota: %{details}',
      noteDeleted: 'Nota borrada',
      onFailToDeleteNote: 'No se pudo borrar la nota: %{details}',
      noteResolved: 'Nota resuelta',
      noteReopened: 'Nota abierta de nuevo',
      onFailToToggleNote: 'No se pudo cambiar el estado de la nota: %{details}',
    },
  },
  workflow: {
    workflow: {
      workflowHeading: 'Revisión',
      newPost: 'Nueva entrada',
      dateFormat: 'D/M/YYYY',
      // Its own agrees with the first number alone: «1 entrada …, 2 lista».
      description: 'En revisión: %{smart_count}. Listas para publicar: %{readyCount}.',
    },
    workflowList: {
      onDeleteEntry: '¿Quiere borrar esta entrada sin publicar?',
      onPublishingNotReadyEntry: 'Solo se publica lo que está en «Listo». Arrastre la tarjeta a esa columna.',
      onPublishEntry: '¿Quiere publicar esta entrada?',
    },
  },
} satisfies Phrases;

/** `base` with the words of `more` over it. */
export function mergePhrases(base: Phrases, more: Phrases): Phrases {
  const merged: Phrases = { ...base };
  for (const [key, value] of Object.entries(more)) {
    const old = merged[key];
    merged[key] = typeof value === 'object' && typeof old === 'object' ? mergePhrases(old, value) : value;
  }
  return merged;
}
