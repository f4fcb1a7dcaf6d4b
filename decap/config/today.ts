import type { DecapConfig } from './config.ts';
import { type DecapField, STARTS_TODAY } from './fields.ts';

/** The configuration in which what is added to an entry is of `today`, `AAAA-MM-DD`, until somebody says otherwise. */
export function startToday(config: DecapConfig, today: string): DecapConfig {
  const collections = config.collections.map((collection) => ({
    ...collection,
    ...(collection.fields ? { fields: collection.fields.map((field) => fill(field, today)) } : {}),
    ...(collection.files
      ? {
          files: collection.files.map((file) => ({ ...file, fields: file.fields.map((field) => fill(field, today)) })),
        }
      : {}),
  }));
  return { ...config, collections };
}

const fill = (field: DecapField, today: string): DecapField => ({
  ...field,
  ...(field[STARTS_TODAY] ? { default: today } : {}),
  ...(field.fields ? { fields: field.fields.map((inner) => fill(inner, today)) } : {}),
  ...(field.field ? { field: fill(field.field, today) } : {}),
});
