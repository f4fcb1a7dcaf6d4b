import { describe, expect, it } from 'vitest';
import { isEmptyQuery, readQuery, toSearchOptions, writeQuery } from '../../../src/client/search-query.ts';

const read = (address: string) => readQuery(new URLSearchParams(address));

describe('the address of a search', () => {
  it('is read field by field', () => {
    expect(read('q=+agua+&tipo=Informes&anio=2016&tema=&orden=fecha&otro=x')).toEqual({
      words: 'agua',
      filters: { tipo: 'Informes', anio: '2016' },
      sort: 'date',
    });
  });

  it.each(['q=agua', 'q=a%26b&tipo=Informes', 'tema=P%C3%A9rdidas+de+agua&orden=fecha', ''])(
    'comes out as it went in: «%s»',
    (address) => {
      expect(writeQuery(read(address)).toString()).toBe(address);
    },
  );

  it('without words and filters asks for nothing', () => {
    expect(isEmptyQuery(read('q=%20&orden=fecha'))).toBe(true);
    expect(isEmptyQuery(read('anio=2016'))).toBe(false);
  });

  it('is put in the terms of the engine', () => {
    expect(toSearchOptions(read('q=a&anio=2016&orden=fecha'))).toEqual({
      filters: { anio: '2016' },
      sort: { fecha: 'desc' },
    });
    expect(toSearchOptions(read('q=a'))).toEqual({ filters: {} });
  });
});
