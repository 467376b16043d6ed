export * from '#glossary/comparing/number-style.ts';
