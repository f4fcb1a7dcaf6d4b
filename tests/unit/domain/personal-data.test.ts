import { describe, expect, it } from 'vitest';
import { findPersonalData, findPrivateData } from '../../../src/domain/personal-data.ts';

describe('a question gives away', () => {
  it.each([
    ['Escríbanme a ana.perez@correo.com por favor', 'email ana.perez@correo.com'],
    ['ana (arroba) correo.com.co', 'email ana (arroba) correo.com.co'],
    ['Mi celular es 3001234567', 'phone 3001234567'],
    ['Llámeme al 300 123 45 67.', 'phone 300 123 45 67'],
    ['al +57 (310) 123-4567', 'phone +57 (310) 123-4567'],
    ['Fijo 608 261 2345', 'phone 608 261 2345'],
    ['Fijo (608)2612345', 'phone (608)2612345'],
    ['C.C. 1.110.456.789', 'id-number 1.110.456.789'],
    ['cédula 38123456', 'id-number 38123456'],
    ['cédula 38 123 456', 'id-number 38 123 456'],
    ['Matrícula 123456 del barrio', 'id-number 123456'],
    ['Fijo 271 2345', 'phone 271 2345'],
    ['Fijo 271-23-45', 'phone 271-23-45'],
    ['Fijo (8) 271 2345', 'phone (8) 271 2345'],
    ['cel.3101234567', 'phone 3101234567'],
    ['310/123/4567', 'phone 310/123/4567'],
    ['310–123‑4567', 'phone 310-123-4567'],
    ['310\u200b123\u00a04567', 'phone 310 123 4567'],
    ['３１０１２３４５６７', 'phone 3101234567'],
    ['٣١٠١٢٣٤٥٦٧', 'phone 3101234567'],
    ['juan arroba gmail.com', 'email juan arroba gmail.com'],
    ['juan (at) gmail.com', 'email juan (at) gmail.com'],
    ['juan (at) gmail punto com', 'email juan (at) gmail punto com'],
    ['juan[arroba]correo(dot)co', 'email juan[arroba]correo(dot)co'],
    ['juan@gmail,com', 'email juan@gmail,com'],
    ['juan＠correo．com', 'email juan@correo.com'],
    ['juan@gmail', 'email juan@gmail'],
    ['1110 456 789', 'id-number 1110 456 789'],
    ['1110-456-789', 'id-number 1110-456-789'],
    ['65-745-123', 'id-number 65-745-123'],
    ['C.C.No.65.745.123', 'id-number 65.745.123'],
  ])('%s', (text, expected) => {
    expect(findPersonalData(text).map(({ kind, found }) => `${kind} ${found}`)).toEqual([expected]);
  });

  it('several things at once, in their order', () => {
    expect(findPersonalData('CC 38123456, tel. 3101234567, a@b.co').map(({ kind }) => kind)).toEqual([
      'id-number',
      'phone',
      'email',
    ]);
  });
});

describe('a question may speak of', () => {
  it.each([
    'El 22 de noviembre de 2026 no hubo agua de 8:00 a 14:30.',
    'El contrato costó $1.900.000.000 y duró 120 días.',
    'Fueron $ 1.900.000.000, o COP 950.000.000 al año.',
    '¿En qué se gastaron 11.500.000.000 de pesos?',
    'Son 190.000 suscriptores y 1.200.000 litros.',
    'Ley 1712 de 2014, artículo 11; Resolución 1519 de 2020.',
    'Entre 2012 y 2014, el 99,8 % de 121.806 usuarios.',
    'La carrera 5 con calle 60, comuna 12.',
    'Del 2026-09-19 al 2026-10-19.',
    'La tubería de 24 pulgadas trae 3.489 l/s.',
    'Acuerdo 015-2019, Resolución CRA 688-2014, Ley 142 1994.',
    'El contrato 071-2013 y el SECOP CO1.PCCNTR.1234567.',
    'La entidad tiene NIT 800.089.809-6.',
    'En 2016 121 806 usuarios pagaron de 300-1500 pesos.',
    'Tanques de 5.000 m³, 300 1200 litros y 350.000.000.000 de pesos.',
    'https://www.suin-juriscol.gov.co/viewDocument.asp?ruta=Leyes/30019951',
    'Una arroba de papa; trabaja el 98,7 % de 6:00 a. m. a 2:00 p. m.',
  ])('%s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});

describe('a text of the entity gives a person away', () => {
  it.each([
    ['Doña Rosa, con cédula 38.123.456, lo cuenta.', 'id-number 38.123.456'],
    ['C.C. 1.110.456.789', 'id-number 1.110.456.789'],
    ['identificada con cédula de ciudadanía n.º 38123456', 'id-number 38123456'],
    ['identificado con C.C. No. 5.812.345', 'id-number 5.812.345'],
    ['Su número es 1110456789.', 'id-number 1110456789'],
    ['Su celular es 300 123 4567.', 'phone 300 123 4567'],
    ['WhatsApp +57 310-123-4567', 'phone +57 310-123-4567'],
    ['Escriba a rosa.perez@gmail.com', 'email rosa.perez@gmail.com'],
    ['rosa arroba gmail punto com', 'email rosa arroba gmail punto com'],
    ['cel.310/123/4567', 'phone 310/123/4567'],
    ['３１０–１２３–４５６７', 'phone 310-123-4567'],
    ['C.C.No.65-745-123', 'id-number 65-745-123'],
    ['su número, 1110-456-789', 'id-number 1110-456-789'],
  ])('%s', (text, expected) => {
    expect(findPrivateData(text).map(({ kind, found }) => `${kind} ${found}`)).toEqual([expected]);
  });
});

describe('a text of the entity may speak of', () => {
  it.each([
    'La línea 608 261 2345 y el correo prensa@entidad.gov.co.',
    'Norma i=117915, Ley 1712 de 2014, Resolución 1519 de 2020.',
    'El contrato costó $1.110.456.789, o 1.110.456.789 pesos.',
    'Son 121.806 usuarios, 3.489 l/s y 300 123 litros.',
    'Documento 12 de 2014, del 2026-09-19; documento CONPES 3918.',
    'El 3001 de 2014 y 3.001.234 de metros.',
    'NIT 800.089.809-6',
  ])('%s', (text) => {
    expect(findPrivateData(text)).toEqual([]);
  });
});

it.each([
  ['one word', 'a'.repeat(300_000)],
  ['digits', '1'.repeat(300_000)],
  ['digits and points', '3.1'.repeat(100_000)],
  ['mails that never end', 'a @ a, '.repeat(40_000)],
])('a text of %s, however long, is looked at in bounded time', (_, text) => {
  const start = performance.now();
  findPersonalData(text);
  findPrivateData(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
