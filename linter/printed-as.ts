export * from '#glossary/comparing/printed-as.ts';
