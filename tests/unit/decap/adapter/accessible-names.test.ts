import { describe, expect, test } from 'vitest';
import { translatePhrase } from '../../../../decap/adapter/accessible-names.ts';

describe('what the parts of Decap say to a screen reader', () => {
  test.each([
    ['No options', 'No hay opciones'],
    ['Loading options…', 'Cargando…'],
    ['Remove Obras e infraestructura', 'Quitar Obras e infraestructura'],
    ['option Informe mensual, selected.', 'Informe mensual: elegido.'],
    ['options Agua,Obras, selected.', 'Agua,Obras: elegido.'],
    ['option Agua, deselected.', 'Agua: quitado.'],
    ['value Agua focused, 1 of 2.', 'Agua, 1 de 2.'],
    ['Agua selected, 1 of 2.', 'Agua, elegido, 1 de 2.'],
    ['Agua, tres barrios, 2 of 12.', 'Agua, tres barrios, 2 de 12.'],
    ['12 results available for search term agua.', 'Resultados: 12.'],
    ['1 result available.', 'Resultados: 1.'],
    [
      'Select is focused ,type to refine list, press Down to open the menu, ',
      'Escriba para buscar; la flecha hacia abajo abre la lista.',
    ],
    ['Draggable item 3 was moved over droppable area 4.', 'El elemento cambió de lugar.'],
    ['Dragging was cancelled. Draggable item 3 was dropped.', 'El elemento volvió a su lugar.'],
    [
      '\n    To pick up a draggable item, press the space bar.\n    While dragging, use the arrow keys.\n  ',
      'Espacio toma el elemento, las flechas lo mueven, espacio lo deja y Escape lo devuelve.',
    ],
  ])('%j', (english, spanish) => expect(translatePhrase(english)).toBe(spanish));

  test('leaves every other text alone', () => {
    for (const text of ['Continuidad del servicio', 'No hay opciones', 'Quitar fila 1', '']) {
      expect(translatePhrase(text)).toBeUndefined();
    }
  });
});
