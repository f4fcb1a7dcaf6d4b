import { describe, expect, it } from 'vitest';
import { ownFields } from '../../../../decap/preview/own-fields.ts';

describe('the preview shows the fields of the type itself', () => {
  it('days and options in words, groups on one line, nothing that every entry has', () => {
    const fields = ownFields('reports', {
      title: 'Común a todos',
      kind: 'annual',
      period: { from: '2016-01-01', to: '2016-12-31' },
      unit: 'Planeación',
      notAchieved: [{ what: 'La obra', why: 'Faltó el permiso' }],
      findings: [],
    });
    expect(fields).toEqual([
      { label: 'Tipo de informe', lines: ['Informe anual'] },
      { label: 'Periodo', lines: ['1 de enero de 2016 · 31 de diciembre de 2016'] },
      { label: 'Dependencia responsable', lines: ['Planeación'] },
      { label: 'Lo que no logramos', lines: ['La obra · Faltó el permiso'] },
    ]);
  });

  it('takes half-typed data as it is', () => {
    expect(ownFields('faqs', { order: 'x', category: undefined })).toEqual([{ label: 'Orden', lines: ['x'] }]);
  });
});
