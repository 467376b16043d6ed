export * from '#glossary/comparing/counted.ts';
