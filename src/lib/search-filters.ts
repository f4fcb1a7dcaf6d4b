/** Values by which results of the search are narrowed, by their name in its address and its form, in the order of the form. */
export const searchFilters = ['tipo', 'anio', 'tema', 'estado', 'ente', 'comuna', 'verificacion'] as const;

export type SearchFilter = (typeof searchFilters)[number];
