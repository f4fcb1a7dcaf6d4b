import { expect, it } from 'vitest';
import { withTerms } from '../../../../src/components/ui/stacked-rows.ts';

it('says in every cell what it is and under which heading it stands, row by row', () => {
  const rows =
    '<tr id="a"><th scope="row">Mapa</th><td>Vencido</td> <td class="x">Gerencia</td></tr><tr><th>B</th><td>C</td></tr>';
  expect(withTerms(rows, ['Compromiso', 'Estado', 'Quién «responde» & "firma"'])).toBe(
    '<tr role="row" id="a"><th role="rowheader" scope="row">Mapa</th><td role="cell" data-term="Estado">Vencido</td> ' +
      '<td role="cell" data-term="Quién «responde» &amp; &quot;firma&quot;" class="x">Gerencia</td></tr>' +
      '<tr role="row"><th role="rowheader">B</th><td role="cell" data-term="Estado">C</td></tr>',
  );
});
