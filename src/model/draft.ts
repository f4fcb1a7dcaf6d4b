/** Stands in a scaffold where a person must write; the content check refuses an entry that still has it. */
export const MARKER = 'ESCRIBA AQUÍ';
