export * from '#glossary/comparing/qualified.ts';
