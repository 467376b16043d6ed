export * from '#glossary/comparing/figures-within.ts';
