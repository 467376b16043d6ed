export * from '#glossary/comparing/tense.ts';
