export * from '#glossary/comparing/digits.ts';
