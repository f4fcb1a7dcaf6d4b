/** How often a phase that has no end delivers. */
export const cadences = { monthly: 'Mensualmente', quarterly: 'Trimestralmente' } as const;

export type Cadence = keyof typeof cadences;
