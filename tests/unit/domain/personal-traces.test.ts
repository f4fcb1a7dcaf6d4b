import { describe, expect, it } from 'vitest';
import { findTraces } from '../../../src/domain/personal-traces.ts';

const inShort = (text: string) => findTraces(text).map(({ kind, found }) => `${kind} ${found}`);

describe('leads to a person', () => {
  it.each([
    ['Escriba a ana.ruiz@correo.com.co.', 'email ana.ruiz@correo.com.co'],
    ['Su celular es 310 123 45 67.', 'phone 310 123 45 67'],
    ['con cédula 65.745.123 de Ibagué', 'id-number 65.745.123'],
    ['Vive en la Calle 15 # 3-20, segundo piso.', 'address Calle 15 # 3-20'],
    ['Cra. 5a No. 12 – 34', 'address Cra. 5a No. 12 - 34'],
    ['la diagonal 10 bis n.º 4-5', 'address diagonal 10 bis n.º 4-5'],
    ['Manzana B, casa 4 del barrio', 'address Manzana B, casa 4'],
    ['La niña Ana Pérez abrió la llave.', 'minor Ana Pérez'],
    ['el menor de edad Juan de la Cruz Ruiz', 'minor Juan de la Cruz Ruiz'],
    ['Ana Pérez, de 12 años, ganó el concurso.', 'minor Ana Pérez'],
    ['Juan Ruiz (9 años)', 'minor Juan Ruiz'],
  ])('%s', (text, expected) => expect(inShort(text)).toEqual([expected]));
});

describe('leads to nobody', () => {
  it.each([
    'En la calle 15 con carrera 3 se cambió un tramo.',
    'Línea 116, y 608 261 2345 en horas de oficina.',
    'Ana Pérez, de 42 años, y el acueducto de 18 años.',
    'Los menores de edad y las niñas de la vereda La Martinica.',
    'El Instituto Municipal, de 60 años.',
    'Ley 1712 de 2014; contrato 123 de 2026 por $1.900.000.',
    'De 8 a 12 años de servicio.',
  ])('%s', (text) => expect(inShort(text)).toEqual([]));
});
